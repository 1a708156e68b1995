package org.watchroom.drills.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** 20 both yes, 5 yes and no, 10 no and yes, 15 both no: observed 0.7, by chance 0.5. */
    @Test
    void cohensKappaIsThatOfAFourFoldTableWorkedOutByHand() {
        List<List<String>> pairs = new ArrayList<>();
        add(pairs, 20, List.of("y", "y"));
        add(pairs, 5, List.of("y", "n"));
        add(pairs, 10, List.of("n", "y"));
        add(pairs, 15, List.of("n", "n"));
        Agreement.Estimate kappa = Agreement.cohen(each(pairs)).orElseThrow();
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
        assertThat(kappa.low()).isBetween(0.05, 0.25);
        assertThat(kappa.high()).isBetween(0.55, 0.75);
        assertThat(Agreement.cohen(each(pairs))).as("the same each time").hasValue(kappa);
    }

    /** Fleiss' own example (1971, as in the textbooks): ten subjects, fourteen raters, five categories, κ = 0.210. */
    @Test
    void fleissKappaIsThatOfThePublishedExample() {
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        List<List<Integer>> subjects = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> subject = new ArrayList<>();
            for (int category = 0; category < row.length; category++) {
                subject.addAll(Collections.nCopies(row[category], category));
            }
            subjects.add(subject);
        }
        assertThat(Agreement.fleiss(each(subjects)).orElseThrow().value()).isCloseTo(0.210, within(0.0005));
    }

    @Test
    void withoutVariationOrWithASingleDrillThereIsNoFigure() {
        assertThat(Agreement.fleiss(List.of(List.of(List.of("a", "a")), List.of(List.of("a", "a")))))
                .isEmpty();
        assertThat(Agreement.cohen(List.of(List.of(List.of("a", "b"), List.of("b", "b")))))
                .isEmpty();
        assertThat(Agreement.leniency(List.of(3.0))).isEmpty();
    }

    @Test
    void leniencyIsTheMeanDifferenceWithItsInterval() {
        Agreement.Estimate estimate =
                Agreement.leniency(List.of(2.0, 4.0, 3.0, 5.0, 1.0)).orElseThrow();
        assertThat(estimate.value()).isCloseTo(3.0, within(1e-9));
        assertThat(estimate.low()).isBetween(1.0, 3.0);
        assertThat(estimate.high()).isBetween(3.0, 5.0);
        assertThat(estimate.count()).isEqualTo(5);
    }

    /** One thing marked on each drill. */
    private static <T> List<List<T>> each(List<T> things) {
        return things.stream().map(List::of).toList();
    }

    private static void add(List<List<String>> pairs, int times, List<String> pair) {
        pairs.addAll(Collections.nCopies(times, pair));
    }
}
