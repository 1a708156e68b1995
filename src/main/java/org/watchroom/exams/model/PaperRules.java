package org.watchroom.exams.model;

import java.math.BigDecimal;
import org.watchroom.kernel.Refused;

/**
 * What holds for a whole paper.
 *
 * @param minutes for the paper, 1 to 500
 * @param passMark points of 100 that a pass needs, more than 0, to two decimals
 * @param shufflesQuestions whether the questions of a kind are mixed; else they stand in the order of the cells
 * @param shufflesOptions whether the options of a question are mixed; else they stand in the author's order
 */
public record PaperRules(
        int minutes, BigDecimal passMark, Scoring scoring, boolean shufflesQuestions, boolean shufflesOptions) {

    public static final int MOST_MINUTES = 500;

    /** @throws Refused {@code exams.blueprint.minutes}, {@code .pass-mark} */
    public PaperRules {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Refused.input("exams.blueprint.minutes", MOST_MINUTES);
        }
        if (passMark.signum() <= 0
                || passMark.compareTo(Blueprint.TOTAL) > 0
                || passMark.stripTrailingZeros().scale() > 2) {
            throw Refused.input("exams.blueprint.pass-mark");
        }
    }
}
