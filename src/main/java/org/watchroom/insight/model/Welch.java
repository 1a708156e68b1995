package org.watchroom.insight.model;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far two means lie apart when the groups differ in size and spread.
 *
 * <p>B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved",
 * Biometrika 34 (1947), 28–35.
 *
 * @param low lower end of {@code second − first}
 * @param high upper end
 */
public record Welch(double low, double high) {

    private static final double TAIL = 0.025;

    /**
     * At 95 %, of as many comparisons as there are together (Bonferroni).
     *
     * @param comparisons at least 1
     * @throws IllegalArgumentException when a group has fewer than two people
     */
    public static Welch of(MeanShare first, MeanShare second, int comparisons) {
        if (first.people() < 2 || second.people() < 2) {
            throw new IllegalArgumentException(first.people() + ", " + second.people());
        }
        double one = first.variance() / first.people();
        double other = second.variance() / second.people();
        double difference = second.mean() - first.mean();
        if (one + other == 0) {
            return new Welch(difference, difference);
        }
        double freedom = (one + other)
                * (one + other)
                / (one * one / (first.people() - 1) + other * other / (second.people() - 1));
        double half = new TDistribution(freedom).inverseCumulativeProbability(1 - TAIL / comparisons)
                * Math.sqrt(one + other);
        return new Welch(difference - half, difference + half);
    }

    public boolean leavesOutZero() {
        return low > 0 || high < 0;
    }
}
