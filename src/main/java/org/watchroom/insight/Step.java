package org.watchroom.insight;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.watchroom.insight.model.Tally;

/**
 * The steps from training to the national certificate. Passing means 60 of 100 in theory and in the skills test, each
 * for itself (national occupational standard 4-07-05-03, 2026 edition, 1.7).
 */
public enum Step {
    TRAINED(Tally::trained),
    ELIGIBLE(Tally::eligible),
    REGISTERED(Tally::registered),
    SAT(Tally::sat),
    PASSED_THEORY(Tally::passedTheory),
    PASSED_PRACTICAL(Tally::passedPractical),
    CERTIFIED(Tally::certified);

    private final ToLongFunction<Tally> count;

    Step(ToLongFunction<Tally> count) {
        this.count = count;
    }

    long of(Tally tally) {
        return count.applyAsLong(tally);
    }

    /** As text keys and the API write it, such as {@code passed-theory}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
