package org.watchroom.exams;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.exams.model.Difficulty;
import org.watchroom.exams.model.Kind;

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

    /** The kinds of questions, in the order in which a paper asks them. */
    public static final List<String> KINDS =
            Stream.of(Kind.values()).map(Enum::name).toList();

    /** From easy to hard. */
    public static final List<String> DIFFICULTIES =
            Stream.of(Difficulty.values()).map(Enum::name).toList();

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
