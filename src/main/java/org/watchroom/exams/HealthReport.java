package org.watchroom.exams;

import java.util.List;

/**
 * The questions of a sitting, or of the bank, as their answers show them.
 *
 * @param titleZh of the sitting; null for the bank
 * @param papers that count: each person's first of each sitting, unless nothing was chosen on it
 * @param questions on each paper
 * @param common whether all papers ask the same questions; then reliability is KR-20, otherwise KR-21
 * @param alpha of the points, null unless the papers are the same
 * @param standardError of measurement, in right answers, or null
 * @param rows in the order of the codes
 */
public record HealthReport(
        String titleZh,
        String titleEn,
        int papers,
        int questions,
        boolean common,
        Double mean,
        Double spread,
        Double reliability,
        Double alpha,
        Double standardError,
        List<QuestionHealth> rows) {

    public HealthReport {
        rows = List.copyOf(rows);
    }
}
