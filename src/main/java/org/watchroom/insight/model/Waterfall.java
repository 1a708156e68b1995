package org.watchroom.insight.model;

/**
 * Shares a difference between two products out among their factors, so that the parts add up to it and no order of the
 * factors is preferred: each gets its mean effect over all orders in which the factors could change.
 *
 * <p>L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953), 307–317.
 */
public final class Waterfall {

    private Waterfall() {}

    /**
     * @param from the factors before, at most 20
     * @param to the same after
     * @return what each adds; the sum is the product of {@code to} less that of {@code from}
     */
    public static double[] shares(double[] from, double[] to) {
        int n = from.length;
        double[] shares = new double[n];
        for (int changed = 0; changed < 1 << n; changed++) {
            for (int k = 0; k < n; k++) {
                if ((changed >> k & 1) == 0) {
                    shares[k] +=
                            weight(Integer.bitCount(changed), n) * others(from, to, changed, k) * (to[k] - from[k]);
                }
            }
        }
        return shares;
    }

    /** The product of all factors but {@code k}, those of {@code changed} as they are after. */
    private static double others(double[] from, double[] to, int changed, int k) {
        double product = 1;
        for (int i = 0; i < from.length; i++) {
            if (i != k) {
                product *= (changed >> i & 1) == 1 ? to[i] : from[i];
            }
        }
        return product;
    }

    /** How many of all orders have just these {@code before} factors in front: before! (n − before − 1)! / n!. */
    private static double weight(int before, int n) {
        double weight = 1.0 / n;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (n - i);
        }
        return weight;
    }
}
