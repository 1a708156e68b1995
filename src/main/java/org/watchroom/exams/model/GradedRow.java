package org.watchroom.exams.model;

/**
 * One graded answer as statistics read it.
 *
 * @param total points of the whole paper
 * @param choice letters of the bank, or a number; empty when unanswered
 * @param awarded points for this answer
 * @param worth points of the question, which only a right answer earns
 */
public record GradedRow(
        long attemptId,
        long sittingId,
        long personId,
        double total,
        long versionId,
        Kind kind,
        String choice,
        double awarded,
        double worth) {

    public boolean right() {
        return awarded >= worth;
    }
}
