package org.watchroom.exams.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a paper can be expected to earn: for each cell the mean share of right answers over the questions that fit it, times
 * its points. A question counts with its own share once enough people have answered it, else with what its difficulty plans.
 * Part of the points for an incomplete answer is left out.
 *
 * @param points of 100
 * @param measured questions of the bank that count with their own share
 * @param planned questions that count with the planned one
 */
public record ExpectedScore(double points, int measured, int planned) {

    /** @param shares of right answers, 0 to 1, by version, of those that enough people have answered */
    public static ExpectedScore of(
            List<BlueprintCell> cells, List<PaperDraw.Candidate> bank, Map<Long, Double> shares) {
        double points = 0;
        Set<PaperDraw.Candidate> counted = new HashSet<>();
        for (BlueprintCell cell : cells) {
            List<PaperDraw.Candidate> fitting = bank.stream().filter(cell::fits).toList();
            counted.addAll(fitting);
            points += cell.total().doubleValue()
                    * fitting.stream()
                            .mapToDouble(it -> shares.getOrDefault(
                                    it.versionId(), it.difficulty().planned()))
                            .average()
                            .orElse(0);
        }
        int measured = (int) counted.stream()
                .filter(it -> shares.containsKey(it.versionId()))
                .count();
        return new ExpectedScore(points, measured, counted.size() - measured);
    }
}
