package org.watchroom.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a cut, to be handed to somebody.
 *
 * @param conditions whose figures they are; empty when they are everybody's
 * @param day on which they were counted
 */
public record RateReport(
        List<Condition> conditions,
        boolean firstAttempt,
        Funnel funnel,
        Grouping by,
        List<GroupRate> groups,
        LocalDate day) {

    /** What the cut asks for, such as cohort or district, and its value in the reader's words. */
    public record Condition(String field, String value) {}
}
