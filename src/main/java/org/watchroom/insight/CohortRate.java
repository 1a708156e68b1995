package org.watchroom.insight;

import java.time.LocalDate;

/**
 * A cohort at a glance.
 *
 * @param rate certified of trained
 * @param notRecorded trained, but nothing of the national examination is recorded yet
 * @param withoutNumber passed both parts, but no certificate number is recorded
 * @param withoutSignIn trained, but without an account that lets them in
 */
public record CohortRate(
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Rate rate,
        long notRecorded,
        long withoutNumber,
        long withoutSignIn) {}
