package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A paper of 60 questions about 1.1 and 40 about 1.2, with thirty questions of each in the bank. */
class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Fsrs FSRS = new Fsrs();
    private static final List<Stock> STOCK = IntStream.range(0, 60)
            .mapToObj(i -> new Stock(i, i, "k" + i, i < 30 ? "1.1" : "1.2", false, 1, i / 30))
            .toList();
    private static final Paper PAPER =
            new Paper(List.of(Paper.Cell.of(60, 1, List.of("1.1", "1.1")), Paper.Cell.of(40, 1, List.of("1.2"))), 0.6);

    private static Readiness after(LocalDate on, int answered, IntPredicate right) {
        Map<Long, Known> known = new HashMap<>();
        IntStream.range(0, answered)
                .forEach(it -> known.put((long) it, Known.answered(null, right.test(it), TODAY, FSRS)));
        return new Readiness(new Mastery(STOCK, known, FSRS, on), PAPER, FSRS);
    }

    private static Chance chance(int answered, IntPredicate right) {
        return after(TODAY, answered, right).chance().orElseThrow();
    }

    @Test
    void nothingIsSaidOfFewAnswersOrOfLessThanHalfOfThePaper() {
        assertThat(after(TODAY, 29, it -> true).chance()).isEmpty();
        assertThat(after(TODAY, 30, it -> true).chance()).isPresent();
        assertThat(after(TODAY, 30, it -> true).covered()).isEqualTo(0.6);
        Map<Long, Known> known = new HashMap<>();
        IntStream.range(30, 60).forEach(it -> known.put((long) it, Known.answered(null, true, TODAY, FSRS)));
        assertThat(new Readiness(new Mastery(STOCK, known, FSRS, TODAY), PAPER, FSRS).chance())
                .as("1.2 alone is worth 40 of 100")
                .isEmpty();
    }

    @Test
    void whoKnowsEverythingPassesAndWhoKnowsNothingFails() {
        assertThat(chance(60, it -> true).probability()).isGreaterThan(0.99);
        assertThat(chance(60, it -> false).probability()).isLessThan(0.01);
    }

    @Test
    void whoStandsAtThePassMarkPassesAsOftenAsNot() {
        Chance half = chance(60, it -> it % 5 < 3);
        assertThat(half.probability()).isBetween(0.4, 0.6);
        assertThat(half.low()).isLessThan(0.2);
        assertThat(half.high()).isGreaterThan(0.8);
    }

    @Test
    void theProbabilityLiesWithinItsInterval() {
        for (int of = 1; of <= 10; of++) {
            int share = of;
            Chance it = chance(60, question -> question % 10 < share);
            assertThat(it.probability()).isBetween(it.low(), it.high());
        }
    }

    @Test
    void waitingMakesItLessLikely() {
        Readiness later = after(TODAY.plusDays(60), 60, it -> it % 4 != 0);
        assertThat(later.chance().orElseThrow().probability())
                .isLessThan(chance(60, it -> it % 4 != 0).probability());
    }

    @Test
    void practisingTheWeakTopicHelpsMoreThanTheStrongOne() {
        Readiness it = after(TODAY, 60, question -> question < 30 ? question % 3 == 0 : question % 10 != 0);
        double weak = it.gain("1.1", 20, TODAY, TODAY);
        assertThat(weak).isGreaterThan(0.1).isLessThanOrEqualTo(1);
        assertThat(it.gain("1.2", 20, TODAY, TODAY)).isBetween(0.0, weak);
        assertThat(it.gain("1.1", 10, TODAY, TODAY)).isLessThan(weak);
        assertThat(it.gain("no such", 20, TODAY, TODAY)).isZero();
    }
}
