package org.watchroom.programmes;

import java.time.Instant;
import org.watchroom.programmes.model.TrainingSession;

/**
 * One session of a timetable.
 *
 * @param kind {@code THEORY}, {@code DRILL} or {@code MOCK}
 * @param room empty when none is known yet
 * @param instructorId null when nobody is named yet
 * @param instructor their name; null likewise
 * @param minutes from start to end
 * @param version to be given back when the session is changed
 */
public record SessionFacts(
        long id,
        long cohortId,
        String cohort,
        String kind,
        String title,
        String room,
        Long instructorId,
        String instructor,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        boolean cancelled,
        Instant changedAt,
        int version) {

    static SessionFacts of(TrainingSession it, String cohort, String instructor) {
        return new SessionFacts(
                it.id(),
                it.cohortId(),
                cohort,
                it.kind().name(),
                it.title(),
                it.room(),
                it.instructorId(),
                instructor,
                it.startsAt(),
                it.endsAt(),
                it.minutes(),
                it.isCancelled(),
                it.changedAt(),
                it.version());
    }

    /** Standard hours (标准学时) of 45 minutes, two decimals at most. */
    public double hours() {
        return Math.round(minutes * 100.0 / AttendanceTaking.MINUTES_OF_AN_HOUR) / 100.0;
    }
}
