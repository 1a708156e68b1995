package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class RulingTest {

    /** Shows the bank's B as A, and so on. */
    private final PaperQuestion single = new PaperQuestion(1, 7, "基础知识", Kind.SINGLE, new BigDecimal("2.50"), "BCDA");

    @Test
    void anotherKeyIsLookedForInTheLettersOfTheBank() {
        Ruling ruling = Ruling.of("KEYS", List.of(" b"), Kind.SINGLE, "ABCD");
        assertThat(ruling.accepted()).containsExactly("B");
        assertThat(ruling.awarded(single, "A", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("2.50");
        assertThat(ruling.awarded(single, "D", points("2.50"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("0");
        assertThat(ruling.awarded(single, "", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("0");
    }

    @Test
    void severalKeysAreRightBesideEachOther() {
        Ruling ruling = Ruling.of("KEYS", List.of("A", "B", "a"), Kind.SINGLE, "ABCD");
        assertThat(ruling.accepted()).containsExactly("A", "B");
        assertThat(ruling.awarded(single, "A", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("2.50");
        assertThat(ruling.awarded(single, "D", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("2.50");
        assertThat(Ruling.of("KEYS", List.of("DBA", "AB"), Kind.MULTIPLE, "ABCD")
                        .accepted())
                .containsExactly("AB", "ABD");
    }

    @Test
    void stepsAndNumbersAreAnswersToo() {
        assertThat(Ruling.of("KEYS", List.of("cab"), Kind.ORDERING, "ABC").accepted())
                .containsExactly("CAB");
        assertThatThrownBy(() -> Ruling.of("KEYS", List.of("CA"), Kind.ORDERING, "ABC"))
                .isInstanceOf(Refused.class);
        Ruling number = Ruling.of("KEYS", List.of("12.50±0.5", "7"), Kind.NUMERIC, "");
        assertThat(number.accepted()).containsExactly("12.5±0.5", "7");
        PaperQuestion question = new PaperQuestion(1, 7, "基础知识", Kind.NUMERIC, new BigDecimal("2.50"), "");
        assertThat(number.awarded(question, "12", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("2.50");
        assertThat(number.awarded(question, "11.9", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("0");
        assertThatThrownBy(() -> Ruling.of("KEYS", List.of("A"), Kind.NUMERIC, ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pointsToAllGoToThemWhoLeftItOutToo() {
        Ruling ruling = Ruling.of("POINTS_TO_ALL", null, Kind.SINGLE, "ABCD");
        assertThat(ruling.awarded(single, "", points("0"), Scoring.ALL_OR_NOTHING))
                .isEqualByComparingTo("2.50");
    }

    @Test
    void whatIsNoAnswerOfTheQuestionIsRefused() {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of(""),
                List.of("E"),
                List.of("AB"),
                List.of("A", "Ü"),
                List.of("A", "B", "C", "D", "E", "F", "G", "H", "I"))) {
            assertThatThrownBy(() -> Ruling.of("KEYS", wrong, Kind.SINGLE, "ABCD"))
                    .as("%s", wrong)
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.key()).isEqualTo("exams.regrade.accepted"));
        }
        assertThatThrownBy(() -> Ruling.of("KEYS", List.of("TF"), Kind.JUDGEMENT, "TF"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Ruling.of("ERASE", List.of("A"), Kind.SINGLE, "ABCD"))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("exams.regrade.deed"));
    }

    @Test
    void theRestIsScaledToTheWholePaperRoundedHalfUpToTwoDecimals() {
        assertThat(Ruling.total(points("66"), points("100"), points("100"))).isEqualTo(points("66.00"));
        assertThat(Ruling.total(points("66"), points("99"), points("100"))).isEqualTo(points("66.67"));
        assertThat(Ruling.total(points("59.4"), points("99"), points("100"))).isEqualTo(points("60.00"));
        assertThat(Ruling.total(points("1"), points("80"), points("100"))).isEqualTo(points("1.25"));
        assertThat(Ruling.total(points("0.124"), points("99.2"), points("100"))).isEqualTo(points("0.13"));
        assertThatThrownBy(() -> Ruling.total(points("0"), points("0"), points("100")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("exams.regrade.nothing-left"));
    }

    @Test
    void aPaperIsGradedWithoutTheCancelledQuestionAndWithItAgain() {
        SatPaper paper = paper("A", "0", false, "57", "100");
        SatPaper.Regraded without =
                paper.under(new Ruling(Ruling.Deed.CANCELLED, List.of()), points("60"), Scoring.ALL_OR_NOTHING);
        assertThat(without.points()).isEqualTo(points("58.46"));
        assertThat(without.changes()).isTrue();
        assertThat(without.passed()).isFalse();
        SatPaper cancelled = paper("A", "0", true, "57", "97.50");
        assertThat(cancelled
                        .under(new Ruling(Ruling.Deed.CANCELLED, List.of()), points("60"), Scoring.ALL_OR_NOTHING)
                        .changes())
                .isFalse();
        SatPaper.Regraded again =
                cancelled.under(new Ruling(Ruling.Deed.KEYS, List.of("B")), points("59.5"), Scoring.ALL_OR_NOTHING);
        assertThat(again.points()).isEqualTo(points("59.50"));
        assertThat(again.passed()).isTrue();
    }

    @Test
    void whatIsLostIsTheWeightTimesTheMissingShare() {
        assertThat(Lost.points(points("25"), points("10"), points("20"))).isEqualTo(points("12.5"));
        assertThat(Lost.points(points("30"), points("2"), points("3"))).isEqualTo(points("10.0"));
        assertThat(Lost.points(points("5"), points("3"), points("3"))).isEqualTo(points("0.0"));
        assertThat(Lost.points(points("0.5"), points("9"), points("10"))).isEqualTo(points("0.1"));
    }

    private SatPaper paper(String choice, String awarded, boolean cancelled, String earned, String possible) {
        return new SatPaper(
                1,
                2,
                3,
                1,
                4,
                "hash",
                1,
                points(earned),
                false,
                single,
                choice,
                points(awarded),
                cancelled,
                points(earned),
                points(possible),
                points("100"));
    }

    private static BigDecimal points(String figure) {
        return new BigDecimal(figure);
    }
}
