package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchroom.exams.ExamLearning;
import org.watchroom.exams.ExamResult;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.ExamReview;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.exams.NextSteps;
import org.watchroom.exams.PaperSituation;

/** What came of a paper, and what to practise next. */
@Named
@RequestScoped
public class ResultPage {

    private static final int MOST_TO_PRACTISE = 8;

    /** Of the picture of the trend, in its own units: the first and the last paper, and where 0 points are. */
    private static final int LEFT = 20;

    private static final int WIDTH = 560;
    private static final int BASE = 120;

    @Inject
    private ExamResults results;

    @Inject
    private NextSteps steps;

    @Inject
    private FaultReports reports;

    private long attempt;
    private boolean onlyMistakes;
    private ExamResult result;
    private ExamReview review;
    private ExamLearning learning;
    private List<FaultFacts> faults;

    public void load() {
        result = results.result(attempt).orElse(null);
        review = result == null ? null : results.review(attempt).orElse(null);
        learning = result == null ? null : steps.of(attempt).orElse(null);
    }

    public ExamResult getResult() {
        return result;
    }

    public ExamReview getReview() {
        return review;
    }

    public ExamLearning getLearning() {
        return learning;
    }

    /** ★ first, then what costs most; the rest stand in the list of all skills. */
    public List<ExamLearning.Skill> getPractice() {
        return learning.skills().stream()
                .filter(it -> it.wrong() > 0)
                .limit(MOST_TO_PRACTISE)
                .toList();
    }

    public ExamResult.FunctionScore score(String function) {
        return result.functions().stream()
                .filter(it -> it.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    /** The greatest weight, which is as wide as the picture. */
    public BigDecimal getWidest() {
        return learning.functions().stream()
                .map(ExamLearning.Weighed::weight)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }

    /** One paper in the picture of the trend. */
    public record Dot(long x, long y) {}

    public List<Dot> getDots() {
        List<ExamLearning.Sat> sat = learning.attempts();
        return IntStream.range(0, sat.size())
                .mapToObj(it -> new Dot(
                        LEFT + Math.round((double) WIDTH * it / Math.max(1, sat.size() - 1)),
                        BASE - Math.round(sat.get(it).points().doubleValue())))
                .toList();
    }

    public String getTrend() {
        return getDots().stream().map(it -> it.x() + "," + it.y()).collect(Collectors.joining(" "));
    }

    /** The trainee's own reports on questions of this paper. */
    public List<FaultFacts> getFaults() {
        if (faults == null) {
            faults = reports.mine().stream()
                    .filter(it -> it.attemptId() == attempt)
                    .toList();
        }
        return faults;
    }

    public List<ExamReview.Question> getQuestions() {
        return review.questions().stream()
                .filter(question -> !onlyMistakes || !question.right())
                .toList();
    }

    /** What a question is asked about, where it is the first shown of those that share it; one or none. */
    public List<PaperSituation> situations(int no) {
        return review.situations().stream()
                .filter(it -> getQuestions().stream()
                        .map(ExamReview.Question::no)
                        .filter(it::holds)
                        .findFirst()
                        .equals(Optional.of(no)))
                .toList();
    }

    public long getMistakes() {
        return review.questions().stream().filter(question -> !question.right()).count();
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public boolean isOnlyMistakes() {
        return onlyMistakes;
    }

    public void setOnlyMistakes(boolean onlyMistakes) {
        this.onlyMistakes = onlyMistakes;
    }
}
