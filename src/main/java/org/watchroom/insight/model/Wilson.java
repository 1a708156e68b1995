package org.watchroom.insight.model;

import java.util.Optional;

/**
 * The score interval for a proportion: which true rates are compatible with {@code count} of {@code of} at 95 %
 * confidence. Unlike count ± error it stays within 0 and 1 and holds for small groups and for rates near 0 or 1.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 *
 * @param low the lowest compatible rate, 0 to 1
 * @param high the highest compatible rate, 0 to 1
 */
public record Wilson(double low, double high) {

    /** The standard normal quantile of 97.5 %. */
    private static final double Z = 1.959964;

    /**
     * @param count how many of them, 0 to {@code of}
     * @return empty when {@code of} is 0, since nothing can be said of nobody
     * @throws IllegalArgumentException when the count is negative or more than {@code of}
     */
    public static Optional<Wilson> of(long count, long of) {
        return of(count, of, Z);
    }

    /** The same at the confidence that belongs to {@code z}, a quantile of the standard normal distribution. */
    static Optional<Wilson> of(long count, long of, double z) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        if (of == 0) {
            return Optional.empty();
        }
        double n = of;
        double rate = count / n;
        double scale = 1 + z * z / n;
        double middle = (rate + z * z / (2 * n)) / scale;
        double half = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / scale;
        return Optional.of(new Wilson(count == 0 ? 0 : middle - half, count == of ? 1 : middle + half));
    }
}
