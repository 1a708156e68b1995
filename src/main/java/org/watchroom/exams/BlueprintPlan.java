package org.watchroom.exams;

import java.math.BigDecimal;
import java.util.List;

/**
 * A blueprint as it is written down, on the page, in a file and over REST.
 *
 * @param minutes for a paper, 1 to 500
 * @param passMark points of 100 that a pass needs
 * @param scoring of multiple choice: ALL_OR_NOTHING or PARTIAL
 */
public record BlueprintPlan(
        String code,
        String titleZh,
        String titleEn,
        String edition,
        String level,
        int minutes,
        BigDecimal passMark,
        String scoring,
        boolean shufflesQuestions,
        boolean shufflesOptions,
        List<Cell> cells) {

    public BlueprintPlan {
        cells = List.copyOf(cells);
    }

    /**
     * @param topic the beginning of the keys of the standard within the function; empty for the whole function
     * @param kind one of the kinds of questions, such as SINGLE
     * @param difficulty EASY, MEDIUM or HARD; empty for any
     * @param points of each question
     */
    public record Cell(String function, String topic, String kind, String difficulty, int count, BigDecimal points) {}
}
