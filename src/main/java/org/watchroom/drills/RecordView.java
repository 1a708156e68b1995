package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A signed record with everything that stands on it.
 *
 * @param deduction points taken off for taking longer than allowed; 0 for none
 * @param mayCorrect whether the reader may sign a further record in its place
 */
public record RecordView(
        RecordRow row,
        int sheetVersion,
        Instant startedAt,
        int elapsedSeconds,
        int totalSeconds,
        BigDecimal deduction,
        boolean fatal,
        String fatalReason,
        String wholeFatalZh,
        String wholeFatalEn,
        String note,
        String correctionReason,
        boolean mayCorrect,
        List<Mark> marks) {

    /**
     * One line.
     *
     * @param points what the item is worth
     * @param decides whether not doing it fails the drill whatever the points
     * @param result DONE, PARTIAL, NOT_DONE or NOT_APPLICABLE
     * @param fatalZh the mistake that is fatal here, or null
     * @param reason the grader's words, or null
     * @param atSecond where the stopwatch stood
     */
    public record Mark(
            int no,
            String textZh,
            String textEn,
            BigDecimal points,
            boolean star,
            boolean decides,
            String fatalZh,
            String fatalEn,
            String targetZh,
            String targetEn,
            String result,
            boolean fatal,
            String reason,
            int atSecond) {

        /** Whether this line alone fails the drill. */
        public boolean failsTheDrill() {
            return fatal || decides && "NOT_DONE".equals(result);
        }
    }
}
