package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class StandardIT {

    private final Standard standard = House.bean(Standard.class);
    private long administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    }

    @Test
    void theEditionOf2026GoesInWithItsStarsAndWeightsAndASecondTimeStaysTheSame() {
        assertThat(importEdition()).isEqualTo(138);
        assertThat(importEdition()).isEqualTo(138);
        List<StandardItem> items = Somebody.as(administrator, () -> standard.items("2026", "L5"));
        assertThat(items).hasSize(52 + 23);
        assertThat(items.stream().filter(StandardItem::star)).hasSize(8);
        assertThat(Somebody.as(administrator, () -> standard.item("2026/L5/1.1.12")))
                .get()
                .matches(StandardItem::star);
        assertThat(Somebody.as(administrator, () -> standard.weights("2026", "L5", "theory")))
                .containsExactly(
                        java.util.Map.entry("职业道德", new BigDecimal("5.00")),
                        java.util.Map.entry("基础知识", new BigDecimal("20.00")),
                        java.util.Map.entry("设施监控操作", new BigDecimal("35.00")),
                        java.util.Map.entry("设施维护保养", new BigDecimal("20.00")),
                        java.util.Map.entry("设施检测", new BigDecimal("20.00")));
    }

    @Test
    void weightsThatDoNotAddUpToAHundredAreRefusedAndChangeNothing() {
        InputStream weights = text("level\tpart\tfunction\tweight_percent\nL5\ttheory\tx\t90\n");
        InputStream items = text("key\tlevel\tkind\tfunction\tgroup\tstar\tlabel_zh\tlabel_en\n"
                + "2026/L5/1\tL5\tskill\tx\tg\t0\tz\te\n");
        assertThatThrownBy(() -> Somebody.as(administrator, () -> standard.importFrom("2026", items, weights)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("programmes.standard.weights"));
        assertThat(Sql.count("SELECT COUNT(*) FROM standard_item")).isZero();
    }

    @Test
    void aProgrammeSaysWhatItsCertificateRequires() {
        long id = Somebody.as(
                administrator,
                () -> DemoFile.read("programmes/programme.json", House.bean(Programmes.class)::importFrom));
        long again = Somebody.as(
                administrator,
                () -> DemoFile.read("programmes/programme.json", House.bean(Programmes.class)::importFrom));
        assertThat(again).isEqualTo(id);
        Requirements required =
                Somebody.as(administrator, () -> House.bean(Programmes.class).requirements(id));
        assertThat(required.courses()).containsExactly("L5-DUTY");
        assertThat(required.mocks())
                .containsExactly(new Requirements.MockRequirement("STD-100-L5", new BigDecimal("60.00"), 1));
        assertThat(required.drills()).containsExactly(new Requirements.DrillRequirement("D1", 1));
    }

    @Test
    void aSecondEditionStandsBesideTheFirstAndWhatDiffersIsShownBefore() {
        importEdition();
        String items = "key\tlevel\tkind\tfunction\tgroup\tstar\tlabel_zh\tlabel_en\n"
                + "2031/L5/1\tL5\tskill\tx\tg\t1\tz\te\n";
        String weights = "level\tpart\tfunction\tweight_percent\nL5\ttheory\tx\t100\n";
        EditionPreview fresh = Somebody.as(administrator, () -> standard.preview("2031", text(items), text(weights)));
        assertThat(fresh.added()).isEqualTo(2);
        Somebody.as(administrator, () -> standard.importFrom("2031", text(items), text(weights)));
        EditionPreview again = Somebody.as(administrator, () -> standard.preview("2031", text(items), text(weights)));
        assertThat(again.isWorthConfirming()).isFalse();
        assertThat(again.same()).isEqualTo(2);
        EditionPreview other = Somebody.as(
                administrator, () -> standard.preview("2031", text(items.replace("\tz\t", "\ty\t")), text(weights)));
        assertThat(other.changes()).hasSize(1);
        assertThat(other.changes().get(0).after()).contains("★y");
        assertThat(Somebody.as(administrator, standard::editions))
                .extracting(EditionFacts::edition, EditionFacts::items)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("2031", 1L),
                        org.assertj.core.api.Assertions.tuple("2026", 138L));
    }

    @Test
    void tablesThatAreBrokenAreRefusedWithTheirLine() {
        String head = "key\tlevel\tkind\tfunction\tgroup\tstar\tlabel_zh\tlabel_en\n";
        String good = "level\tpart\tfunction\tweight_percent\nL5\ttheory\tx\t100\n";
        for (String row : List.of(
                "2026/L5/1\tL5\tskill\tx\tg\t0\tz\n",
                "2031/L5/1\tL5\tskill\tx\tg\t0\tz\te\n",
                "2026/L5/1\tL5\twork\tx\tg\t0\tz\te\n",
                "2026/L5/1\tL5\tskill\tx\tg\t0\t" + "长".repeat(81) + "\te\n")) {
            assertRefused(head + row, good, "programmes.standard.unreadable");
        }
        String row = "2026/L5/1\tL5\tskill\tx\tg\t0\tz\te\n";
        assertRefused(head + row + row, good, "programmes.standard.unreadable");
        assertRefused(head + row, good.replace("100", "1.0E2"), "programmes.standard.unreadable");
        assertThat(Sql.count("SELECT COUNT(*) FROM standard_item")).isZero();
    }

    private void assertRefused(String items, String weights, String key) {
        assertThatThrownBy(
                        () -> Somebody.as(administrator, () -> standard.importFrom("2026", text(items), text(weights))))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private int importEdition() {
        return Somebody.as(
                administrator,
                () -> DemoFile.read(
                        "standard/standard-2026.tsv",
                        items -> DemoFile.read(
                                "standard/standard-2026-weights.tsv",
                                weights -> standard.importFrom("2026", items, weights))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
