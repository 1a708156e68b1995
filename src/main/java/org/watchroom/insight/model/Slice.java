package org.watchroom.insight.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which enrolments are counted, and by which of their results.
 *
 * @param of each facet that is fixed, with its value
 * @param from the first day on which a cohort may have begun; null for any
 * @param to the last such day; null for any
 * @param firstAttempt by the first examination that they came to, else by the latest result
 */
public record Slice(Map<Facet, Object> of, LocalDate from, LocalDate to, boolean firstAttempt) {

    public Slice {
        of = Map.copyOf(of);
    }
}
