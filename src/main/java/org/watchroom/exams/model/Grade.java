package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a sealed paper came to.
 *
 * @param number 1 for what it got when it was sealed; each regrade adds one
 * @param points of 100, to two decimals
 * @param cancelled the numbers of its questions that no longer count
 */
public record Grade(int number, BigDecimal points, boolean passed, Set<Integer> cancelled) {

    public Grade {
        cancelled = Set.copyOf(cancelled);
    }

    /** What a paper got when it was sealed. */
    public static Grade first(Attempt sealed) {
        return new Grade(1, sealed.points(), sealed.passed(), Set.of());
    }
}
