package org.watchroom.drills;

import java.util.List;

/**
 * How far graders agree on one sheet, over the turns that are settled.
 *
 * @param turns how many
 * @param overall Fleiss' κ over all items together, or null where it is not defined
 */
public record AgreementReport(
        String sheetCode,
        String titleZh,
        String titleEn,
        int turns,
        Figure overall,
        List<Item> items,
        List<Pair> pairs,
        List<Leniency> graders) {

    /**
     * @param low of the interval of 95 %
     * @param count of how many drills
     */
    public record Figure(double value, double low, double high, int count) {}

    /**
     * @param agreed per cent of the turns on which all gave the same mark
     * @param kappa Fleiss' κ, or null where only one mark was ever given
     */
    public record Item(int no, String textZh, String textEn, boolean star, int agreed, Figure kappa) {}

    /** @param kappa Cohen's κ over all items that both marked, or null */
    public record Pair(String one, String other, Figure kappa) {}

    /** @param points more than the others gave on the same drill, on average; null with fewer than two drills */
    public record Leniency(String grader, int turns, Figure points) {}
}
