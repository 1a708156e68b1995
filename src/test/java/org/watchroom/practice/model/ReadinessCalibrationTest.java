package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of those of whom 70 per cent is said, 70 per cent pass: on three invented cohorts, today and four weeks later. What is said of
 * later is as true but less sharp, since nobody's speed of forgetting is known.
 */
class ReadinessCalibrationTest {

    private static final int LEARNERS = 3000;
    private static final int BINS = 10;
    private static final int FEWEST_OF_A_BIN = 60;
    private static final double FARTHEST = 0.1;
    /** Of the error of always saying the share that passes. */
    private static final double LEAST_SKILL = 0.1;

    private record Case(double said, boolean passed) {}

    @ParameterizedTest
    @CsvSource({"1, 0.9, 0, 0.14", "2, 1.4, 0, 0.17", "3, 2.8, 28, 0.23"})
    void whatIsSaidComesTrueAsOftenAsItSays(long seed, double average, int daysLater, double worstBrier) {
        SimulatedCohort cohort = new SimulatedCohort(seed, average);
        LocalDate on = SimulatedCohort.TODAY.plusDays(daysLater);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            SimulatedCohort.Learner learner = cohort.learner();
            Mastery mastery = new Mastery(cohort.stock(), learner.known(), SimulatedCohort.FSRS, on);
            Optional<Chance> chance = new Readiness(mastery, cohort.paper(), SimulatedCohort.FSRS).chance();
            chance.ifPresent(it -> cases.add(new Case(it.probability(), learner.passes(on))));
        }
        double rate = rate(cases);
        double brier = cases.stream()
                .mapToDouble(it -> Math.pow(it.said() - (it.passed() ? 1 : 0), 2))
                .average()
                .orElseThrow();
        assertThat(cases).hasSizeGreaterThan(LEARNERS * 9 / 10);
        assertThat(brier).as("Brier score").isLessThan(worstBrier);
        assertThat(1 - brier / (rate * (1 - rate))).as("skill").isGreaterThan(LEAST_SKILL);
        for (int bin = 0; bin < BINS; bin++) {
            int of = bin;
            List<Case> some = cases.stream()
                    .filter(it -> Math.min(BINS - 1, (int) (it.said() * BINS)) == of)
                    .toList();
            double said = some.stream().mapToDouble(Case::said).average().orElse(0);
            if (some.size() >= FEWEST_OF_A_BIN) {
                assertThat(Math.abs(rate(some) - said))
                        .as("bin %d of %d", bin, some.size())
                        .isLessThan(FARTHEST);
            }
        }
    }

    private static double rate(List<Case> cases) {
        return cases.stream().filter(Case::passed).count() / (double) cases.size();
    }
}
