package org.watchroom.insight;

import java.util.List;

/**
 * What moved the pass rate from one cut to another.
 *
 * @param from the rate before
 * @param to the rate after
 * @param shares what each step after the first adds to the difference; together they are {@code to − from}
 */
public record Moved(Rate from, Rate to, List<Share> shares) {

    public Moved {
        shares = List.copyOf(shares);
    }

    /**
     * @param step such as {@code passed-theory}
     * @param before the step's share of the step before it, in the first cut; null when nobody had come so far
     * @param after the same in the second
     * @param adds to the rate, −1 to 1
     * @param sure whether the interval of the difference between both shares leaves 0 out (Newcombe)
     */
    public record Share(String step, Rate before, Rate after, double adds, boolean sure) {}
}
