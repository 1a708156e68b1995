package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a multiple-choice question earns. A question of another kind is always all or nothing. */
public enum Scoring {
    /** The right options and no other earn the points; the default of the reference blueprint. */
    ALL_OR_NOTHING(BigDecimal.ZERO),
    /**
     * Some of the right options, and no wrong one, earn half the points. Our decision: the registered fire engineers'
     * examination gives half a point of two for each right option and nothing with a wrong one; one half for every
     * incomplete answer is what a candidate can reckon without a table.
     */
    PARTIAL(new BigDecimal("0.5"));

    private final BigDecimal shareOfIncomplete;

    Scoring(BigDecimal shareOfIncomplete) {
        this.shareOfIncomplete = shareOfIncomplete;
    }

    /**
     * What a question that is not wholly right earns.
     *
     * @param choice letters of the bank; empty when unanswered
     * @param answer the right letters
     * @param points of the question
     * @return points to two decimals, rounded half up
     */
    public BigDecimal incomplete(Kind kind, String choice, String answer, BigDecimal points) {
        boolean counts = kind == Kind.MULTIPLE
                && !choice.isEmpty()
                && choice.chars().allMatch(letter -> answer.indexOf(letter) >= 0);
        return counts
                ? points.multiply(shareOfIncomplete).setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }
}
