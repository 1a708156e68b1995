package org.watchroom.exams;

import java.time.Instant;

/**
 * A sitting as its examiner sees it in a list.
 *
 * @param state UPCOMING, OPEN or OVER
 * @param trainees in the cohort now
 * @param open papers that are being written
 * @param sealed papers that are finished, and passed those of them that reached the pass mark
 * @param reviewPolicy AT_ONCE, AFTER_WINDOW or NEVER
 */
public record SittingFacts(
        long id,
        String titleZh,
        String titleEn,
        String cohort,
        int trainees,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int questions,
        int attemptsAllowed,
        String reviewPolicy,
        String state,
        int open,
        int sealed,
        int passed) {}
