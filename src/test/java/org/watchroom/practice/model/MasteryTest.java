package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two topics of ten questions, two to a skill. */
class MasteryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Fsrs FSRS = new Fsrs();
    private static final double PASS = 0.6;

    private final List<Stock> stock = IntStream.range(0, 20)
            .mapToObj(i -> new Stock(i, i, topic(i) + "." + i % 10 / 2, topic(i), false, 1, i / 10))
            .toList();
    private final Map<Long, Known> known = new HashMap<>();

    private static String topic(int i) {
        return i < 10 ? "1.1" : "1.2";
    }

    private void answered(long question, boolean right) {
        known.merge(
                question,
                Known.answered(null, right, TODAY, FSRS),
                (before, first) -> Known.answered(before, right, TODAY, FSRS));
    }

    private Mastery on(LocalDate day) {
        return new Mastery(stock, known, FSRS, day);
    }

    private Mastery today() {
        return on(TODAY);
    }

    @Test
    void beforeTheFirstAnswerEveryShareIsAsLikelyAsAnyOther() {
        Share nobody = today().overall();
        assertThat(nobody.mean()).isEqualTo(0.5);
        assertThat(nobody.low()).isCloseTo(0.05, within(1e-9));
        assertThat(nobody.high()).isCloseTo(0.95, within(1e-9));
        assertThat(today().topic("1.1", PASS).standing()).isEqualTo(Standing.UNASKED);
        assertThat(today().topic("9.9", PASS).standing()).isEqualTo(Standing.NO_QUESTIONS);
    }

    @Test
    void theIntervalIsThatOfTheBetaDistribution() {
        // of Beta(3, 1) the distribution function is x³
        assertThat(new Share(3, 1).low()).isCloseTo(Math.cbrt(0.05), within(1e-9));
        assertThat(new Share(3, 1).high()).isCloseTo(Math.cbrt(0.95), within(1e-9));
        assertThat(new Share(3, 1).variance()).isCloseTo(3.0 / 80, within(1e-12));
    }

    @Test
    void moreRightAnswersMakeATopicSafeAndItsIntervalNarrower() {
        answered(0, true);
        Mastery.Part one = today().topic("1.1", PASS);
        IntStream.range(1, 10).forEach(it -> answered(it, true));
        Mastery.Part all = today().topic("1.1", PASS);
        assertThat(one.standing()).isEqualTo(Standing.OPEN);
        assertThat(all.standing()).isEqualTo(Standing.SAFE);
        assertThat(all.share().high() - all.share().low())
                .isLessThan(one.share().high() - one.share().low());
        assertThat(all.answered()).isEqualTo(10);
    }

    @Test
    void oneQuestionRepeatedTenTimesIsOneQuestion() {
        answered(0, true);
        Share once = today().topic("1.1", PASS).share();
        IntStream.range(0, 10).forEach(it -> answered(0, true));
        assertThat(today().topic("1.1", PASS).share()).isEqualTo(once);
    }

    @Test
    void aWrongAnswerCountsUntilItIsRight() {
        IntStream.range(0, 10).forEach(it -> answered(it, false));
        assertThat(today().topic("1.1", PASS).standing()).isEqualTo(Standing.WEAK);
        IntStream.range(0, 10).forEach(it -> answered(it, true));
        assertThat(today().topic("1.1", PASS).standing()).isEqualTo(Standing.SAFE);
    }

    @Test
    void whatIsNotPractisedFades() {
        IntStream.range(0, 10).forEach(it -> answered(it, true));
        Mastery.Part later = on(TODAY.plusDays(90)).topic("1.1", PASS);
        assertThat(later.share().mean())
                .isLessThan(today().topic("1.1", PASS).share().mean());
        assertThat(later.standing()).isNotEqualTo(Standing.SAFE);
    }

    @Test
    void whereNothingWasAskedATopicLeansOnTheOthersAndIsNotJudged() {
        IntStream.range(0, 10).forEach(it -> answered(it, true));
        Mastery.Part other = today().topic("1.2", PASS);
        assertThat(other.standing()).isEqualTo(Standing.UNASKED);
        assertThat(other.share().mean()).isBetween(0.7, 0.95);
        assertThat(today().skill("1.2.0", "1.2", PASS).standing()).isEqualTo(Standing.UNASKED);
    }

    @Test
    void aSkillIsJudgedByItsOwnAnswersWithinItsTopic() {
        IntStream.range(0, 8).forEach(it -> answered(it, true));
        answered(8, false);
        answered(9, false);
        assertThat(today().skill("1.1.0", "1.1", PASS).standing()).isIn(Standing.SAFE, Standing.OPEN);
        assertThat(today().skill("1.1.4", "1.1", PASS).standing()).isEqualTo(Standing.WEAK);
    }
}
