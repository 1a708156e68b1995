package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * A sitting as its invigilator sees it now.
 *
 * @param questions on each paper
 */
public record DeskView(Instant serverTime, int questions, List<Candidate> candidates) {

    public DeskView {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param state ABSENT, WAITING, WRITING, PAUSED or SEALED
     * @param attempt the latest paper, or null; number, answered, devices and what follows are its
     * @param answered questions whose latest entry holds a choice
     * @param devices how often the paper was opened; each time the newer took over
     * @param pausedAt since when it is paused, or null; the deadline rests meanwhile
     * @param cause SUBMITTED, DEADLINE or INVIGILATOR, or null while open
     * @param movedMinutes whole minutes by which the deadline was moved on at this desk
     * @param lastContact when the page last said something or saved, or null
     * @param unsaved answers that the server had not acknowledged, as the page last said
     * @param screenLeft how often the full screen was left, as the page says
     */
    public record Candidate(
            long person,
            String name,
            String state,
            Long attempt,
            int number,
            int answered,
            int devices,
            Instant deadline,
            Instant pausedAt,
            Instant finishedAt,
            String cause,
            long movedMinutes,
            Instant lastContact,
            int unsaved,
            int screenLeft) {}
}
