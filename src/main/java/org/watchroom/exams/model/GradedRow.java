package org.watchroom.exams.model;

/**
 * One graded answer as statistics read it.
 *
 * @param total points of the whole paper
 * @param choice letters of the bank, or a number; empty when unanswered
 * @param awarded points for this answer; more than none means right
 */
public record GradedRow(
        long attemptId,
        long sittingId,
        long personId,
        double total,
        long versionId,
        Kind kind,
        String choice,
        double awarded) {

    public boolean right() {
        return awarded > 0;
    }
}
