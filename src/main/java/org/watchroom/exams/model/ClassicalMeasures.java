package org.watchroom.exams.model;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The formulas of classical test theory. Variances are those of the group that sat (divided by n, not n − 1), as the
 * formulas were published; with that, KR-20 is α of marks that are 0 or 1. What the figures cannot say is empty: fewer than
 * two people, fewer than two questions, or no spread.
 *
 * <p>Sources: Kuder and Richardson (1937), Psychometrika 2, 151–160, formulas 20 and 21; Cronbach (1951), Psychometrika 16,
 * 297–334; Henrysson (1963), Psychometrika 28, 211–218, for the correction of an item's correlation with a total that
 * contains it; Lord (1955), Psychometrika 20, 1–22, for papers that are drawn anew for each candidate.
 */
public final class ClassicalMeasures {

    private ClassicalMeasures() {}

    /** @return the mean; empty of nothing */
    public static OptionalDouble mean(double[] values) {
        return Arrays.stream(values).average();
    }

    /** @return the variance of the group, 0 or more; empty for fewer than two */
    public static OptionalDouble variance(double[] values) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(values).orElseThrow();
        return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).average();
    }

    /** @return Pearson's correlation, −1 to 1; empty for fewer than two pairs and where either side has no spread */
    public static OptionalDouble correlation(double[] one, double[] other) {
        double spread = Math.sqrt(variance(one).orElse(0) * variance(other).orElse(0));
        if (one.length != other.length || spread < 1e-12) {
            return OptionalDouble.empty();
        }
        double meanOne = mean(one).orElseThrow();
        double meanOther = mean(other).orElseThrow();
        double together = IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - meanOne) * (other[i] - meanOther))
                .average()
                .orElseThrow();
        return OptionalDouble.of(Math.max(-1, Math.min(1, together / spread)));
    }

    /**
     * Point-biserial discrimination: (mean total of those who were right − of those who were not) / spread of the totals ×
     * √(p × q). The total contains the question itself.
     *
     * @return −1 to 1; empty when everybody or nobody was right, or all totals are the same
     */
    public static OptionalDouble pointBiserial(boolean[] right, double[] totals) {
        double[] marks = IntStream.range(0, right.length)
                .mapToDouble(i -> right[i] ? 1 : 0)
                .toArray();
        double spread = Math.sqrt(variance(totals).orElse(0));
        double p = mean(marks).orElse(0);
        if (spread < 1e-12 || p == 0 || p == 1) {
            return OptionalDouble.empty();
        }
        double meanRight = meanWhere(right, totals, true);
        double meanWrong = meanWhere(right, totals, false);
        return OptionalDouble.of((meanRight - meanWrong) / spread * Math.sqrt(p * (1 - p)));
    }

    private static double meanWhere(boolean[] right, double[] totals, boolean wanted) {
        return IntStream.range(0, right.length)
                .filter(i -> right[i] == wanted)
                .mapToDouble(i -> totals[i])
                .average()
                .orElseThrow();
    }

    /**
     * The correlation of a question with the rest of the paper: total − question. It leaves out what a question has in common
     * with itself, which flatters every question of a short paper.
     *
     * @param marks what the question earned each person
     * @param totals of the same people, the question included
     */
    public static OptionalDouble correctedItemTotal(double[] marks, double[] totals) {
        return correlation(
                marks,
                IntStream.range(0, marks.length)
                        .mapToDouble(i -> totals[i] - marks[i])
                        .toArray());
    }

    /**
     * Cronbach's α: k / (k − 1) × (1 − sum of the questions' variances / variance of the totals). KR-20 when marks are 0 or
     * 1.
     *
     * @param marks by person, then question; each person has the same questions in the same order
     * @return at most 1, and below 0 where questions contradict each other; empty for fewer than two people or questions,
     *     and when all totals are the same
     */
    public static OptionalDouble alpha(double[][] marks) {
        int questions = marks.length == 0 ? 0 : marks[0].length;
        double ofTotals = variance(Arrays.stream(marks)
                        .mapToDouble(it -> Arrays.stream(it).sum())
                        .toArray())
                .orElse(0);
        if (questions < 2 || ofTotals < 1e-12) {
            return OptionalDouble.empty();
        }
        double ofQuestions = IntStream.range(0, questions)
                .mapToDouble(no -> variance(
                                Arrays.stream(marks).mapToDouble(it -> it[no]).toArray())
                        .orElseThrow())
                .sum();
        return OptionalDouble.of(questions / (questions - 1.0) * (1 - ofQuestions / ofTotals));
    }

    /**
     * KR-21: k / (k − 1) × (1 − M (k − M) / (k × variance)), from the numbers of right answers alone. For papers that were
     * drawn anew for each person it is the reliability of such a draw; for one common paper it is at most KR-20.
     *
     * @param right how many questions each person had right
     * @param questions how many each paper has
     * @return empty for fewer than two people or questions, and when all have the same number right
     */
    public static OptionalDouble kr21(double[] right, int questions) {
        double variance = variance(right).orElse(0);
        if (questions < 2 || variance < 1e-12) {
            return OptionalDouble.empty();
        }
        double mean = mean(right).orElseThrow();
        return OptionalDouble.of(
                questions / (questions - 1.0) * (1 - mean * (questions - mean) / (questions * variance)));
    }

    /**
     * The standard error of measurement: spread × √(1 − reliability), in the unit of the spread. A reliability below 0 counts
     * as 0, so that it is never more than the spread.
     */
    public static double standardError(double spread, double reliability) {
        return spread * Math.sqrt(1 - Math.max(0, Math.min(1, reliability)));
    }
}
