package org.watchroom.drills;

import java.time.Instant;
import java.util.List;

/**
 * What a grader saw and wrote down.
 *
 * @param startedAt when the stopwatch was started, as the desk noted it
 * @param finishedAt when it was stopped, at most a day later
 * @param elapsedSeconds by the stopwatch, pauses left out
 * @param fatal whether the drill as a whole is marked fatal; needs a reason of 4 characters or more
 * @param note in the grader's own words, or null
 * @param marks one for each item of the sheet
 */
public record Findings(
        Instant startedAt,
        Instant finishedAt,
        int elapsedSeconds,
        boolean fatal,
        String fatalReason,
        String note,
        List<Mark> marks) {

    public Findings {
        marks = List.copyOf(marks);
    }

    /**
     * @param no the number of the item on its sheet
     * @param result DONE, PARTIAL, NOT_DONE or NOT_APPLICABLE
     * @param fatal whether the grader saw a fatal mistake here
     * @param reason in the grader's own words; needed where the mark is fatal, and where an item that decides alone was
     *     not done or is said not to apply
     * @param atSecond where the stopwatch stood, 0 to the end of the drill
     */
    public record Mark(int no, String result, boolean fatal, String reason, int atSecond) {}
}
