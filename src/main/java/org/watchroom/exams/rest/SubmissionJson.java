package org.watchroom.exams.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.watchroom.exams.ExamResult;

/** What became of a paper that was handed in. */
public class SubmissionJson {
    public long id;
    public String state = "SEALED";
    public Instant finishedAt;
    /** SUBMITTED, DEADLINE or INVIGILATOR. */
    public String cause;
    /** Absent while the review policy keeps it back. */
    public Result result;

    SubmissionJson(ExamResult attempt) {
        id = attempt.attemptId();
        finishedAt = attempt.finishedAt();
        cause = attempt.sealCause();
        result = attempt.shown() ? new Result(attempt) : null;
    }

    /** Points are of 100. */
    public static class Result {
        public BigDecimal points;
        public BigDecimal passMark;
        public boolean passed;
        public List<FunctionScore> functions;

        Result(ExamResult attempt) {
            points = attempt.points();
            passMark = attempt.passMark();
            passed = attempt.passed();
            functions = attempt.functions().stream().map(FunctionScore::new).toList();
        }
    }

    /** weight is what the standard gives the function. */
    public static class FunctionScore {
        public String function;
        public int questions;
        public int right;
        public BigDecimal points;
        public BigDecimal weight;

        FunctionScore(ExamResult.FunctionScore score) {
            function = score.function();
            questions = score.questions();
            right = score.right();
            points = score.points();
            weight = score.weight();
        }
    }
}
