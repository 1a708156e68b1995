package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.OverTime;

class SheetReadingTest {

    private final Map<String, String> head = new HashMap<>(Map.ofEntries(
            Map.entry("code", "D7"),
            Map.entry("titleZh", "题"),
            Map.entry("titleEn", "Title"),
            Map.entry("setupZh", "布置"),
            Map.entry("setupEn", "Setup"),
            Map.entry("totalSeconds", "６００"),
            Map.entry("passMark", "60.5"),
            Map.entry("overTime", "FAIL"),
            Map.entry("basisZh", "据"),
            Map.entry("basisEn", "Basis"),
            Map.entry("reviewZh", "核"),
            Map.entry("reviewEn", "Review")));

    private final List<Map<String, String>> items = new ArrayList<>(List.of(item("60"), item("40")));

    private static Map<String, String> item(String points) {
        return new HashMap<>(
                Map.of("textZh", "做", "textEn", "do", "points", points, "evidence", "SA", "skills", "k1, k2\nk1"));
    }

    @Test
    void whatIsWellWrittenIsRead() {
        SheetReading.Read read = read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.content().totalSeconds()).as("full-width digits").isEqualTo(600);
        assertThat(read.content().passMark()).isEqualByComparingTo(new BigDecimal("60.5"));
        assertThat(read.content().overTime()).isEqualTo(OverTime.FAILS);
        assertThat(read.content().lines().get(1).no()).isEqualTo(2);
        assertThat(read.content().lines().get(0).evidence()).isEqualTo("AS");
        assertThat(read.content().lines().get(0).skills()).containsExactlyInAnyOrder("k1", "k2");
    }

    @Test
    void writtenOutAndReadAgainItIsTheSame() {
        head.put("overTime", "DEDUCT");
        head.put("overTimePoints", "2.5");
        head.put("wholeFatalZh", "误");
        head.put("wholeFatalEn", "Fatal");
        items.get(0).putAll(Map.of("star", "★", "fatalZh", "否", "fatalEn", "no", "targetSeconds", "30"));
        items.get(1).putAll(Map.of("targetZh", "后", "targetEn", "after", "guidanceZh", "说", "guidanceEn", "say\n=1+1"));
        items.get(1).put("picture", "p1");
        SheetReading.Read read = read();
        assertThat(read.faults()).isEmpty();
        WrittenSheet out = WrittenSheet.of(read.content());
        assertThat(SheetReading.read(out, key -> true, name -> true).content()).isEqualTo(read.content());
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            SheetBook book = SheetBook.read(new ByteArrayInputStream(SheetBook.write(out, language)));
            assertThat(book.faults()).isEmpty();
            assertThat(SheetReading.read(book.written(), key -> true, name -> true)
                            .content())
                    .isEqualTo(read.content());
        }
    }

    @Test
    void everyFaultIsToldBesideItsFieldOncePerField() {
        head.put("code", "D 7");
        head.put("titleEn", " ");
        head.put("totalSeconds", "0");
        head.put("passMark", "7.005");
        head.put("overTimePoints", "2");
        head.put("wholeFatalZh", "误");
        items.get(0).putAll(Map.of("points", "-1", "star", "maybe", "targetSeconds", "half", "evidence", "smell"));
        items.get(0).put("picture", "p2");
        items.get(1)
                .putAll(Map.of("fatalEn", "no", "skills", "k1 k9", "guidanceZh", "说".repeat(1001), "guidanceEn", "x"));
        assertThat(read().faults().stream().map(it -> it.item() + it.field() + " " + it.key()))
                .containsExactlyInAnyOrder(
                        "0code drills.field.code",
                        "0titleEn drills.field.missing",
                        "0totalSeconds drills.field.seconds",
                        "0passMark drills.field.points",
                        "0overTimePoints drills.field.no-points",
                        "0wholeFatalEn drills.field.missing",
                        "1points drills.field.points",
                        "1star drills.field.choice",
                        "1targetSeconds drills.field.seconds",
                        "1evidence drills.field.evidence",
                        "1picture drills.field.picture",
                        "2fatalZh drills.field.missing",
                        "2skills drills.field.skill",
                        "2guidanceZh drills.field.too-long");
        assertThat(read().content()).isNull();
    }

    @Test
    void thePointsAddUpToAHundred() {
        items.get(0).put("points", "60.01");
        assertThat(read().faults()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("drills.field.total");
            assertThat(it.arguments()).containsExactly(new BigDecimal("100.01"));
        });
        items.clear();
        assertThat(read().faults()).singleElement().matches(it -> it.key().equals("drills.field.count"));
    }

    private SheetReading.Read read() {
        return SheetReading.read(new WrittenSheet(head, items), key -> !key.equals("k9"), name -> name.equals("p1"));
    }
}
