package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * How an attempt stands, and what the server holds of it.
 *
 * @param state OPEN or SEALED
 * @param pausedAt since when the invigilator holds the paper, or null; the deadline rests meanwhile
 * @param epoch of the device that may save
 * @param answers the latest of each answered question
 */
public record AttemptState(
        long id,
        long sittingId,
        String state,
        Instant deadline,
        Instant pausedAt,
        Instant serverTime,
        int epoch,
        List<Answer> answers) {

    public AttemptState {
        answers = List.copyOf(answers);
    }

    /** @param choice as the device would send it; empty when the answer was taken back */
    public record Answer(int no, int epoch, int seq, List<String> choice) {
        public Answer {
            choice = List.copyOf(choice);
        }
    }
}
