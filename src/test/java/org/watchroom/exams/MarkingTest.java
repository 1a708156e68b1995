package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.model.Choice;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.Scoring;
import org.watchroom.exams.model.Sitting;
import org.watchroom.kernel.Refused;

class MarkingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final PaperQuestion single = new PaperQuestion(1, 11, "watch", Kind.SINGLE, new BigDecimal("1.5"), "CADB");
    private final PaperQuestion multiple =
            new PaperQuestion(2, 12, "watch", Kind.MULTIPLE, new BigDecimal("0.25"), "DCBA");
    private final PaperQuestion judgement = new PaperQuestion(3, 13, "watch", Kind.JUDGEMENT, BigDecimal.ONE, "TF");
    private final PaperQuestion ordering = new PaperQuestion(4, 14, "watch", Kind.ORDERING, BigDecimal.TEN, "DBCA");
    private final PaperQuestion number = new PaperQuestion(5, 15, "watch", Kind.NUMERIC, BigDecimal.TEN, "");
    private final Map<Long, String> answers = Map.of(11L, "C", 12L, "ABD", 13L, "F", 14L, "CADB", 15L, "0.3±0.1");

    @Test
    void theLatestEpochAndSequenceCountsWhateverCameInLast() {
        Map<Integer, JournalEntry> latest = JournalEntry.latest(List.of(
                entry(1, 2, 1, "B"),
                entry(1, 1, 9, "A"),
                entry(2, 1, 2, "C"),
                entry(2, 1, 1, "D"),
                entry(1, 1, 10, "D")));
        assertThat(latest.get(1).choice()).isEqualTo("B");
        assertThat(latest.get(2).choice()).isEqualTo("C");
    }

    @Test
    void lettersOfThePaperAreThoseOfTheBankInAnotherOrder() {
        assertThat(single.inBank("A")).isEqualTo("C");
        assertThat(single.onPaper("C")).isEqualTo("A");
        assertThat(multiple.inBank("ACD")).isEqualTo("ABD");
        assertThat(multiple.onPaper("ABD")).isEqualTo("ACD");
        assertThat(judgement.inBank("F")).isEqualTo("F");
    }

    @Test
    void aRightAnswerEarnsItsPointsAndMultipleChoiceIsAllOrNothing() {
        assertThat(total(Map.of(1, "A", 2, "ACD", 3, "F"))).isEqualTo("2.75");
        assertThat(total(Map.of(1, "A", 2, "AC", 3, "F"))).isEqualTo("2.50");
        assertThat(total(Map.of(1, "A", 2, "ABCD", 3, "T"))).isEqualTo("1.50");
        assertThat(total(Map.of(2, ""))).isEqualTo("0.00");
    }

    @Test
    void aPaperOffersOnlyItsOwnOptions() {
        assertThat(single.offers(choice("D"))).isTrue();
        assertThat(single.offers(choice("E"))).isFalse();
        assertThat(single.offers(choice("A", "B"))).isFalse();
        assertThat(single.offers(choice("T"))).isFalse();
        assertThat(single.offers(choice())).isTrue();
        assertThat(multiple.offers(choice("D", "A"))).isTrue();
        assertThat(judgement.offers(choice("F"))).isTrue();
        assertThat(judgement.offers(choice("A"))).isFalse();
        assertThatThrownBy(() -> choice("A", "A")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choice("AB")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choice("a")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choice("")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choice("T", "F")).isInstanceOf(Refused.class);
    }

    @Test
    void anOrderIsRightAsAWholeOrNotAtAll() {
        assertThat(ordering.onPaper("CADB")).isEqualTo("CDAB");
        assertThat(ordering.inBank("CDAB")).isEqualTo("CADB");
        assertThat(marked(ordering, "CDAB")).isEqualTo("10.00");
        assertThat(marked(ordering, "CDBA")).isEqualTo("0.00");
        assertThat(marked(ordering, "ABCD")).isEqualTo("0.00");
        assertThat(marked(ordering, "")).isEqualTo("0.00");
        assertThat(ordering.offers(choice("C", "D", "A", "B"))).isTrue();
        assertThat(ordering.offers(choice())).isTrue();
        assertThat(ordering.offers(choice("C", "D", "A"))).isFalse();
        assertThat(ordering.offers(choice("C", "D", "A", "E"))).isFalse();
        assertThat(ordering.offers(choice("12"))).isFalse();
        assertThat(choice("C", "D", "A", "B").kept(Kind.ORDERING)).isEqualTo("CDAB");
        assertThat(choice("C", "D", "A", "B").kept(Kind.MULTIPLE)).isEqualTo("ABCD");
    }

    @Test
    void aNumberIsRightWithinItsToleranceTheEndsIncludedAndExactInDecimals() {
        assertThat(marked(number, "0.2")).isEqualTo("10.00");
        assertThat(marked(number, "0.4")).isEqualTo("10.00");
        assertThat(marked(number, "0.4000000000000001")).isEqualTo("0.00");
        assertThat(marked(number, "-0.3")).isEqualTo("0.00");
        assertThat(number.offers(choice("0,30"))).isTrue();
        assertThat(choice("0,30").kept(Kind.NUMERIC)).isEqualTo("0.3");
        assertThat(number.offers(choice())).isTrue();
        assertThat(number.offers(choice("A"))).isFalse();
        assertThat(single.offers(choice("1"))).isFalse();
        assertThat(multiple.offers(choice("1"))).isFalse();
        assertThat(judgement.offers(choice("1"))).isFalse();
        assertThatThrownBy(() -> choice("1", "2")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choice("12a")).isInstanceOf(Refused.class);
        assertThat(Choice.keys("12.5")).containsExactly("12.5");
        assertThat(Choice.keys("CDAB")).containsExactly("C", "D", "A", "B");
    }

    @Test
    void theDeadlineIsTheLimitWithExtraTimeOrTheEndOfTheWindow() {
        Instant end = NOON.plusSeconds(7200);
        assertThat(Sitting.deadline(NOON, 60, 0, end)).isEqualTo(NOON.plusSeconds(3600));
        assertThat(Sitting.deadline(NOON, 60, 30, end)).isEqualTo(NOON.plusSeconds(5400));
        assertThat(Sitting.deadline(NOON, 60, 90, end)).isEqualTo(end);
    }

    @Test
    void byThePartialRuleSomeOfTheRightOptionsAndNoWrongOneEarnHalf() {
        assertThat(total(Map.of(2, "ACD"), Scoring.PARTIAL)).isEqualTo("0.25");
        assertThat(total(Map.of(2, "AC"), Scoring.PARTIAL))
                .as("half of 0.25, half up")
                .isEqualTo("0.13");
        assertThat(total(Map.of(2, "D"), Scoring.PARTIAL)).isEqualTo("0.13");
        assertThat(total(Map.of(2, "AB"), Scoring.PARTIAL)).isEqualTo("0.00");
        assertThat(total(Map.of(2, "ABCD"), Scoring.PARTIAL)).isEqualTo("0.00");
        assertThat(total(Map.of(2, ""), Scoring.PARTIAL)).isEqualTo("0.00");
        assertThat(total(Map.of(1, "B", 3, "T"), Scoring.PARTIAL)).isEqualTo("0.00");
        assertThat(marks(Map.of(2, "AC"), Scoring.PARTIAL).each())
                .as("half is not right")
                .noneMatch(Marks.Mark::right);
    }

    private String total(Map<Integer, String> chosen) {
        return total(chosen, Scoring.ALL_OR_NOTHING);
    }

    private String total(Map<Integer, String> chosen, Scoring scoring) {
        return marks(chosen, scoring).total().toPlainString();
    }

    private Marks marks(Map<Integer, String> chosen, Scoring scoring) {
        return Marks.of(List.of(single, multiple, judgement), chosen, answers, scoring);
    }

    private String marked(PaperQuestion question, String choice) {
        return Marks.of(List.of(question), Map.of(question.no(), choice), answers, Scoring.ALL_OR_NOTHING)
                .total()
                .toPlainString();
    }

    private static Choice choice(String... keys) {
        return Choice.of(List.of(keys));
    }

    private static JournalEntry entry(int no, int epoch, int seq, String choice) {
        return new JournalEntry(no, epoch, seq, choice, NOON);
    }
}
