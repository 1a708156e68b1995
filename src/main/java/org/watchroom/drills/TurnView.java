package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A turn of a drill examination, with as much of the sheets as the reader may see.
 *
 * @param seats the graders of the board and whether each has signed
 * @param sheets those that the reader may see: while the board is not of one mind a grader sees but their own
 * @param deciding what decides alone, once all have signed and the reader may see every sheet
 * @param outcome what it came to, or null
 * @param mayDecide whether the reader is the chief and something waits for their word
 * @param firstRecordId the record to which an appeal is written; null before anybody signed
 */
public record TurnView(
        long id,
        DrillExamFacts exam,
        String sheetCode,
        String titleZh,
        String titleEn,
        BigDecimal passMark,
        String trainee,
        Instant beginsAt,
        List<Seat> seats,
        List<RecordView> sheets,
        List<Deciding> deciding,
        Outcome outcome,
        boolean mayDecide,
        Long firstRecordId) {

    public record Seat(String grader, boolean signed) {}

    /** @param causes why it was not passed, of STAR, FATAL, TIME, POINTS; empty when it was */
    public record Outcome(BigDecimal points, boolean passed, List<String> causes, Instant settledAt) {}

    /**
     * An item that may decide alone.
     *
     * @param itemId null for the drill as a whole, and then so are number and text
     * @param failed what it comes to; null while the chief has not decided
     * @param reason the chief's, or null
     */
    public record Deciding(
            Long itemId,
            Integer no,
            String textZh,
            String textEn,
            boolean star,
            int failedBy,
            int graders,
            boolean asksChief,
            Boolean failed,
            String chief,
            String reason) {

        public boolean isDisputed() {
            return failedBy > 0 && failedBy < graders;
        }
    }

    /** Whether every grader of the board has signed. */
    public boolean isComplete() {
        return seats.stream().allMatch(Seat::signed);
    }
}
