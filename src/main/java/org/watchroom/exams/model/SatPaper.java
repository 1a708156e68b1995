package org.watchroom.exams.model;

import java.math.BigDecimal;

/**
 * A sealed paper that asked a certain question, as it is graded now.
 *
 * @param grade number of the grade that counts
 * @param choice what was chosen, in the letters of the paper; empty when unanswered
 * @param awarded what the question earned
 * @param earned points of all questions that count
 * @param possible points of all questions that count, had they been right
 * @param whole points of all questions, had they been right
 */
public record SatPaper(
        long attemptId,
        long personId,
        long sittingId,
        int number,
        long blueprintId,
        String paperHash,
        int grade,
        BigDecimal points,
        boolean passed,
        PaperQuestion question,
        String choice,
        BigDecimal awarded,
        boolean cancelled,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal whole) {

    /**
     * The paper under a decision on that question.
     *
     * @param passMark points of 100
     * @param scoring of the blueprint of the paper
     */
    public Regraded under(Ruling ruling, BigDecimal passMark, Scoring scoring) {
        BigDecimal now = ruling.awarded(question, choice, awarded, scoring);
        BigDecimal others = cancelled ? earned : earned.subtract(awarded);
        BigDecimal rest = cancelled ? possible : possible.subtract(question.points());
        BigDecimal total = ruling.cancels()
                ? Ruling.total(others, rest, whole)
                : Ruling.total(others.add(now), rest.add(question.points()), whole);
        return new Regraded(this, now, ruling.cancels(), total, total.compareTo(passMark) >= 0);
    }

    /**
     * What a decision makes of a paper.
     *
     * @param awarded what the question earns
     */
    public record Regraded(SatPaper before, BigDecimal awarded, boolean cancelled, BigDecimal points, boolean passed) {

        /** Whether there is anything to write down. */
        public boolean changes() {
            return cancelled != before.cancelled || awarded.compareTo(before.awarded) != 0;
        }

        /** Below zero for somebody who loses points. */
        public int direction() {
            return points.compareTo(before.points);
        }
    }
}
