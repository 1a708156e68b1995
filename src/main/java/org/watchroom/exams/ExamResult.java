package org.watchroom.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What came of an attempt.
 *
 * @param sealCause SUBMITTED, DEADLINE or INVIGILATOR
 * @param shown whether the review policy of the sitting lets the trainee see the score now; if not, points, passed and
 *     functions are absent
 * @param shownFrom when it will
 * @param points of 100
 * @param functions in the order of the standard
 */
public record ExamResult(
        long attemptId,
        long sittingId,
        String titleZh,
        String titleEn,
        int number,
        Instant startedAt,
        Instant finishedAt,
        String sealCause,
        boolean shown,
        Instant shownFrom,
        BigDecimal points,
        BigDecimal passMark,
        Boolean passed,
        List<FunctionScore> functions) {

    public ExamResult {
        functions = List.copyOf(functions);
    }

    /**
     * @param points earned
     * @param weight points of 100 that the standard gives this function
     * @param percent of the weight that was earned, rounded to a whole number
     */
    public record FunctionScore(
            String function, int questions, int right, BigDecimal points, BigDecimal weight, int percent) {}
}
