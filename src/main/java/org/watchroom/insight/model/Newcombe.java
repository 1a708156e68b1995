package org.watchroom.insight.model;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How far two proportions lie apart: the interval of {@code first − second} at 95 %, from the Wilson intervals of both.
 *
 * <p>R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998), 873–890, method 10.
 *
 * @param low lower end, −1 to 1
 * @param high upper end, −1 to 1
 */
public record Newcombe(double low, double high) {

    private static final double TAIL = 0.025;

    /**
     * @param firstOf how many in the first group, at least 1
     * @param secondOf how many in the second group, at least 1
     * @throws IllegalArgumentException when a group is empty, or a count negative or more than its group
     */
    public static Newcombe of(long first, long firstOf, long second, long secondOf) {
        return of(first, firstOf, second, secondOf, 1);
    }

    /**
     * The same as one of several comparisons, each the more cautious the more there are, so that all together are right at
     * 95 % (Bonferroni).
     *
     * @param comparisons at least 1
     */
    public static Newcombe of(long first, long firstOf, long second, long secondOf, int comparisons) {
        double z = new NormalDistribution().inverseCumulativeProbability(1 - TAIL / comparisons);
        Wilson one = Wilson.of(first, firstOf, z).orElseThrow(IllegalArgumentException::new);
        Wilson other = Wilson.of(second, secondOf, z).orElseThrow(IllegalArgumentException::new);
        double p = (double) first / firstOf;
        double q = (double) second / secondOf;
        return new Newcombe(
                p - q - Math.hypot(p - one.low(), other.high() - q),
                p - q + Math.hypot(one.high() - p, q - other.low()));
    }

    public boolean isHigher() {
        return low > 0;
    }

    public boolean isLower() {
        return high < 0;
    }
}
