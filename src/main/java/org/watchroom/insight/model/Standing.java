package org.watchroom.insight.model;

import java.math.BigDecimal;

/**
 * One enrolment and the result that counts for it.
 *
 * @param state of the result, such as {@code SAT}; null when none is recorded
 */
public record Standing(
        long personId,
        String name,
        String institution,
        String cohort,
        String state,
        BigDecimal theory,
        BigDecimal practical,
        boolean certified) {}
