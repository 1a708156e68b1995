package org.watchroom.questions.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchroom.questions.model.NearStems.Stem;

class NearStemsTest {

    @Test
    void spacesMarksWidthAndCaseDoNotCount() {
        assertThat(Grams.plain("（ ＣＲＴ ）显示“火警”，应？")).isEqualTo("crt显示火警应");
        assertThat(likeness("下列正确的是（ ）。", "下列 正确的是（）")).isEqualTo(1);
    }

    @Test
    void likenessIsTheShareOfCommonPairs() {
        assertThat(likeness("abcd", "abce")).isCloseTo(2 / 4.0, within(1e-9));
        assertThat(likeness("甲", "甲")).isEqualTo(1);
        assertThat(likeness("", "")).isZero();
    }

    @Test
    void alikeInWholeHundredthsIsNeverRoundedUp() {
        assertThat(percent("abcd", "abce")).isEqualTo(50);
        assertThat(percent("abcde", "abcdf")).isEqualTo(60);
        assertThat(percent("abc", "bcd")).isEqualTo(33);
        assertThat(percent("甲", "甲")).isEqualTo(100);
        assertThat(percent("", "")).isZero();
    }

    @Test
    void twoThatAreNearShareAMarkAndAnEmptyOneHasNone() {
        Random random = new Random(7);
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder stem = new StringBuilder();
            random.ints(1 + random.nextInt(60), 0, 3000).forEach(it -> stem.append((char) ('一' + it)));
            Grams one = Grams.of(stem.toString());
            for (int changes = random.nextInt(5); changes > 0; changes--) {
                stem.setCharAt(random.nextInt(stem.length()), '人');
            }
            Grams other = Grams.of(stem.toString());
            if (one.likeness(other) >= NearStems.NEAR) {
                near++;
                Set<Integer> marks = NearStems.marks(one).boxed().collect(toSet());
                assertThat(NearStems.marks(other).anyMatch(marks::contains)).isTrue();
            }
        }
        assertThat(near).isGreaterThan(5_000);
        assertThat(NearStems.marks(Grams.of(""))).isEmpty();
    }

    @Test
    void ofThousandsNoneIsMissedThatComparingEachWithEachWouldFind() {
        Random random = new Random(4);
        List<Stem> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder stem = new StringBuilder();
            random.ints(20 + random.nextInt(20), 0, 40).forEach(it -> stem.append((char) ('一' + it)));
            all.add(stem(3L * i, stem.toString()));
            stem.setCharAt(random.nextInt(stem.length()), '人');
            all.add(stem(3L * i + 1, stem.toString()));
            stem.insert(random.nextInt(stem.length()), "工作");
            all.add(stem(3L * i + 2, stem.toString()));
        }
        List<Stem> fresh = all.subList(0, 600);
        Set<String> each = new HashSet<>();
        Set<String> found = new HashSet<>();
        NearStems near = new NearStems(fresh);
        for (Stem other : all) {
            fresh.stream()
                    .filter(it -> it.questionId() != other.questionId())
                    .filter(it -> it.grams().likeness(other.grams()) >= NearStems.NEAR)
                    .forEach(it -> each.add(it.versionId() + " " + other.versionId()));
            near.nearTo(other).forEach(it -> found.add(it.versionId() + " " + other.versionId()));
        }
        assertThat(found).isEqualTo(each).hasSizeGreaterThan(100);
    }

    @Test
    void versionsOfOneQuestionAreNoTwins() {
        Stem one = new Stem(1, 7, Grams.of("火警先做什么"));
        Stem next = new Stem(2, 7, Grams.of("火警先做什么"));
        assertThat(new NearStems(List.of(one)).nearTo(next)).isEmpty();
    }

    private static Stem stem(long id, String text) {
        return new Stem(id, id, Grams.of(text));
    }

    private static int percent(String one, String other) {
        return Grams.of(one).percent(Grams.of(other));
    }

    private static double likeness(String one, String other) {
        return Grams.of(Grams.plain(one)).likeness(Grams.of(Grams.plain(other)));
    }
}
