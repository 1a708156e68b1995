package org.watchroom.exams;

import java.util.List;

/**
 * What the answers to one version of a question say about it. Figures that cannot be said are null.
 *
 * @param number which version this is
 * @param answers that count: each person's first
 * @param difficulty share of right answers, 0 to 1
 * @param corrected correlation of the question with the rest of the paper, −1 to 1
 * @param pointBiserial correlation with the whole paper, −1 to 1
 * @param groupSize people in the upper and in the lower group
 * @param upperLessLower share of right answers in the upper group less that in the lower
 * @param lines one for each option; none for an ordering or a number
 * @param mistakes of an ordering or a number, the most frequent first
 * @param findings what may be wrong, the most urgent first
 */
public record QuestionHealth(
        long versionId,
        long questionId,
        String code,
        int number,
        boolean inUse,
        String function,
        String kind,
        String stem,
        String answer,
        int answers,
        Double difficulty,
        Double corrected,
        Double pointBiserial,
        int groupSize,
        Double upperLessLower,
        int unanswered,
        List<Line> lines,
        List<Mistake> mistakes,
        List<Finding> findings) {

    public QuestionHealth {
        lines = List.copyOf(lines);
        mistakes = List.copyOf(mistakes);
        findings = List.copyOf(findings);
    }

    /**
     * @param text of the option; empty for a judgement
     * @param inKey whether it belongs to the right answer
     * @param chosen by all, of whom so many of the upper and of the lower group
     */
    public record Line(String letter, String text, boolean inKey, int chosen, int upper, int lower) {}

    /**
     * A wrong answer as a whole.
     *
     * @param answer the letters of the bank in the candidates' order, or the number
     * @param chosen by all, of whom so many of the upper and of the lower group
     */
    public record Mistake(String answer, int chosen, int upper, int lower) {}

    /**
     * @param trouble WRONG_KEY, NO_DISCRIMINATION, TOO_HARD, TOO_EASY, DEAD_DISTRACTOR or TOO_FEW
     * @param letters the answer or the options that it is about; empty when it is about the whole question
     */
    public record Finding(String trouble, String letters) {}

    /** Whether there is something to be done; having too few answers is nothing to be done. */
    public boolean isTroubled() {
        return findings.stream().anyMatch(it -> !it.trouble().equals("TOO_FEW"));
    }

    public boolean has(String trouble) {
        return findings.stream().anyMatch(it -> it.trouble().equals(trouble));
    }
}
