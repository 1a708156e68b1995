package org.watchroom.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Who is where in a sitting, and what came too late. */
public record SittingProgress(SittingFacts sitting, List<Row> attempts, List<Late> late) {

    public SittingProgress {
        attempts = List.copyOf(attempts);
        late = List.copyOf(late);
    }

    /**
     * @param state OPEN or SEALED
     * @param sealCause SUBMITTED, DEADLINE or INVIGILATOR, or null while open
     * @param grade number of the grade that counts; above 1 after a regrade
     * @param late how many answers came too late
     */
    public record Row(
            long attemptId,
            String name,
            int number,
            String state,
            Instant startedAt,
            Instant deadline,
            Instant finishedAt,
            String sealCause,
            BigDecimal points,
            Boolean passed,
            int grade,
            int answered,
            int late) {}

    /** @param choice letters of the paper; empty when an answer was taken back */
    public record Late(String name, int number, int no, String choice, Instant receivedAt, Instant deadline) {}
}
