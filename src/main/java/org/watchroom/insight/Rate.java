package org.watchroom.insight;

import java.util.Optional;
import org.watchroom.insight.model.Wilson;

/**
 * A share of a group, with its denominator and how far it can be trusted.
 *
 * @param rate {@code count / denominator}, 0 to 1; null when the denominator is 0
 * @param low lower end of the 95 % interval (Wilson), 0 to 1; null when the denominator is 0
 * @param high upper end of the 95 % interval (Wilson), 0 to 1; null when the denominator is 0
 */
public record Rate(long count, long denominator, Double rate, Double low, Double high) {

    /** @throws IllegalArgumentException when the count is negative or more than the denominator */
    public static Rate of(long count, long denominator) {
        Optional<Wilson> interval = Wilson.of(count, denominator);
        return new Rate(
                count,
                denominator,
                denominator == 0 ? null : (double) count / denominator,
                interval.map(Wilson::low).orElse(null),
                interval.map(Wilson::high).orElse(null));
    }
}
