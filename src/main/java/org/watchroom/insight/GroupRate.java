package org.watchroom.insight;

import java.util.Locale;
import org.watchroom.platform.Texts;

/**
 * One group's rate, beside all others of the same cut.
 *
 * @param key the group's id or value; null for those without one
 * @param tooFew fewer than {@value PassRates#FEWEST} people: the rate says nothing about the group
 * @param beside how it compares with all others of the cut together
 */
public record GroupRate(String key, String zh, String en, Rate rate, boolean tooFew, Beside beside) {

    /** What it is called; a colour, a level and a quarter by their words. */
    public String name(Grouping by, Texts texts, Locale language) {
        if (key == null) {
            return texts.of(language, by == Grouping.COLOUR ? "people.risk.NONE" : "insight.cut.none");
        }
        return switch (by) {
            case COLOUR -> texts.of(language, "people.risk." + key);
            case LEVEL -> texts.of(language, "people.level." + key);
            case QUARTER -> texts.of(language, "insight.by.quarter-of", (Object[]) key.split("-"));
            default -> Texts.CHINESE.equals(language) ? zh : en;
        };
    }

    /** Only what the 95 % intervals of all differences of the cut together allow (Newcombe, Bonferroni) is called one. */
    public enum Beside {
        HIGHER,
        LOWER,
        NO_DIFFERENCE,
        /** There is nobody to compare with, or too few on one side. */
        NOT_COMPARED
    }
}
