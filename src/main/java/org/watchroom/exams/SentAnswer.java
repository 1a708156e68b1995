package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * An answer as a device sends it.
 *
 * @param epoch that the device got at its start
 * @param seq counts what the device sends, from 1
 * @param choice letters of the paper, of an ordering in the candidate's order, or one number; none takes the answer back
 * @param clientTime by the device's clock, for the record alone; may be null
 */
public record SentAnswer(int epoch, int seq, List<String> choice, Instant clientTime) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public SentAnswer {
        choice = List.copyOf(choice);
        boolean absurd = clientTime != null && (clientTime.isBefore(EARLIEST) || clientTime.isAfter(LATEST));
        clientTime = absurd ? null : clientTime;
    }
}
