package org.watchroom.insight;

/**
 * One group's rate, beside all others of the same cut.
 *
 * @param key the group's id or value; null for those without one
 * @param tooFew fewer than {@value PassRates#FEWEST} people: the rate says nothing about the group
 * @param beside how it compares with all others of the cut together
 */
public record GroupRate(String key, String zh, String en, Rate rate, boolean tooFew, Beside beside) {

    /** Only what the 95 % intervals of all differences of the cut together allow (Newcombe, Bonferroni) is called one. */
    public enum Beside {
        HIGHER,
        LOWER,
        NO_DIFFERENCE,
        /** There is nobody to compare with, or too few on one side. */
        NOT_COMPARED
    }
}
