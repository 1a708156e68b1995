package org.watchroom.exams;

import java.time.Instant;

/**
 * A sitting to be held.
 *
 * @param titleEn may be absent
 * @param reviewPolicy AT_ONCE, AFTER_WINDOW or NEVER
 */
public record NewSitting(
        long blueprintId,
        long cohortId,
        String titleZh,
        String titleEn,
        Instant opensAt,
        Instant closesAt,
        int attemptsAllowed,
        String reviewPolicy) {}
