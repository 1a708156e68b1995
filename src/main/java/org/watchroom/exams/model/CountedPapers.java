package org.watchroom.exams.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which graded answers statistics count. Of each person the first paper of each sitting, since a second attempt also
 * measures what the first one taught; and of each version of a question the person's first answer, wherever it was given. A
 * paper on which nothing was chosen says nothing and counts as none.
 */
public final class CountedPapers {

    private final List<List<GradedRow>> papers = new ArrayList<>();
    private final Map<Long, List<GradedRow>> byVersion = new TreeMap<>();

    /** @param rows paper by paper, in the order in which they were finished */
    public CountedPapers(List<GradedRow> rows) {
        Map<Long, List<GradedRow>> byAttempt = new LinkedHashMap<>();
        rows.forEach(row -> byAttempt
                .computeIfAbsent(row.attemptId(), id -> new ArrayList<>())
                .add(row));
        Set<String> sat = new HashSet<>();
        Map<Long, Set<Long>> met = new HashMap<>();
        for (List<GradedRow> paper : byAttempt.values()) {
            GradedRow any = paper.get(0);
            if (paper.stream().anyMatch(it -> !it.choice().isEmpty())
                    && sat.add(any.sittingId() + "/" + any.personId())) {
                papers.add(paper);
                Set<Long> known = met.computeIfAbsent(any.personId(), id -> new HashSet<>());
                paper.stream()
                        .filter(it -> known.add(it.versionId()))
                        .forEach(it -> byVersion
                                .computeIfAbsent(it.versionId(), id -> new ArrayList<>())
                                .add(it));
            }
        }
    }

    public int papers() {
        return papers.size();
    }

    public Set<Long> versions() {
        return byVersion.keySet();
    }

    public List<ItemAnalysis.Response> responses(long versionId) {
        return byVersion.getOrDefault(versionId, List.of()).stream()
                .map(it -> new ItemAnalysis.Response(it.choice(), it.right(), it.awarded(), it.total(), it.attemptId()))
                .toList();
    }

    /** How far the results of these papers can be relied upon. */
    public Reliability reliability() {
        int questions = papers.isEmpty() ? 0 : papers.get(0).size();
        double[] right = papers.stream()
                .mapToDouble(paper -> paper.stream().filter(GradedRow::right).count())
                .toArray();
        boolean common =
                papers.stream().map(CountedPapers::questions).distinct().count() == 1;
        boolean sameLength = papers.stream().map(List::size).distinct().count() == 1;
        OptionalDouble reliability =
                common ? kr20() : sameLength ? ClassicalMeasures.kr21(right, questions) : OptionalDouble.empty();
        return new Reliability(
                papers.size(),
                questions,
                common,
                ClassicalMeasures.mean(right),
                spread(right),
                reliability,
                common ? ClassicalMeasures.alpha(inCommonOrder(false)) : OptionalDouble.empty(),
                reliability.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(ClassicalMeasures.standardError(
                                spread(right).orElseThrow(), reliability.getAsDouble())));
    }

    private OptionalDouble kr20() {
        return ClassicalMeasures.alpha(inCommonOrder(true));
    }

    private double[][] inCommonOrder(boolean rightOnly) {
        return papers.stream()
                .map(paper -> paper.stream()
                        .sorted((one, other) -> Long.compare(one.versionId(), other.versionId()))
                        .mapToDouble(it -> rightOnly ? it.right() ? 1 : 0 : it.awarded())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Set<Long> questions(List<GradedRow> paper) {
        Set<Long> questions = new HashSet<>();
        paper.forEach(it -> questions.add(it.versionId()));
        return questions;
    }

    private static OptionalDouble spread(double[] values) {
        OptionalDouble variance = ClassicalMeasures.variance(values);
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /**
     * @param papers that count
     * @param questions on each
     * @param common whether all papers ask the same questions
     * @param mean right answers of a paper
     * @param spread standard deviation of the right answers
     * @param reliability KR-20 where the papers are the same, KR-21 where each was drawn anew; empty when papers differ in
     *     length or nothing can be said
     * @param alpha of the points; only where the papers are the same
     * @param standardError of measurement, in right answers
     */
    public record Reliability(
            int papers,
            int questions,
            boolean common,
            OptionalDouble mean,
            OptionalDouble spread,
            OptionalDouble reliability,
            OptionalDouble alpha,
            OptionalDouble standardError) {}
}
