package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A signed record with everything that stands on it.
 *
 * @param deduction points taken off for taking longer than allowed; 0 for none
 * @param mayCorrect whether the reader may sign a further record in its place
 * @param signing how it was signed at the desk
 * @param second the second person's word on a correction, or null
 * @param appeal the trainee's appeal, or null
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
        Signing signing,
        Second second,
        AppealView appeal,
        List<Mark> marks) {

    /**
     * How a record was signed at the desk.
     *
     * @param traineeSigned whether the trainee signed on the glass
     * @param traineeDidNot why not, or null
     * @param provedBy who checked the grader's password: SERVER, DEVICE or NOBODY; null where none was asked for
     * @param skewSeconds by how much the desk's clock was ahead of the server's; null where it is not known
     */
    public record Signing(boolean traineeSigned, String traineeDidNot, String provedBy, Integer skewSeconds) {

        /** Beyond this many seconds the reader is told. */
        private static final int TOLD_BEYOND_SECONDS = 60;

        /** Whether the desk's clock was so far off that the times on the record want a look. */
        public boolean isClockOff() {
            return skewSeconds != null && Math.abs((long) skewSeconds) > TOLD_BEYOND_SECONDS;
        }
    }

    /** @param words why it was declined, or null */
    public record Second(String name, Instant at, String words) {}

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
