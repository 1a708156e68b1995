package org.watchroom.drills.model;

import java.math.BigDecimal;

/**
 * What a sheet says of a drill that takes longer than it allows. A training rule of this product: no standard gives times for
 * the person on duty.
 *
 * @param pointsPerMinute taken off for each minute begun, above 0; null unless the rule is {@link Rule#DEDUCT}
 */
public record OverTime(Rule rule, BigDecimal pointsPerMinute) {

    /** Not passed, whatever the points. */
    public static final OverTime FAILS = new OverTime(Rule.FAIL, null);

    /** Only noted. */
    public static final OverTime IS_NOTED = new OverTime(Rule.NOTE, null);

    private static final int MINUTE = 60;

    public enum Rule {
        FAIL,
        DEDUCT,
        NOTE
    }

    public OverTime {
        pointsPerMinute = pointsPerMinute == null ? null : pointsPerMinute.stripTrailingZeros();
    }

    /**
     * What is taken off, before it is cut at what was earned.
     *
     * @param seconds beyond the time allowed; of 60 the last belongs to the first minute, 61 begin the second
     */
    BigDecimal deduction(int seconds) {
        return rule != Rule.DEDUCT || seconds <= 0
                ? BigDecimal.ZERO
                : pointsPerMinute.multiply(BigDecimal.valueOf((seconds + MINUTE - 1) / MINUTE));
    }

    boolean fails(int seconds) {
        return rule == Rule.FAIL && seconds > 0;
    }
}
