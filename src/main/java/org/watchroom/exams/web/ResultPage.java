package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.exams.ExamResult;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.ExamReview;

/** What came of a paper, and what to practise next. */
@Named
@RequestScoped
public class ResultPage {

    private static final int MOST_TO_PRACTISE = 8;

    @Inject
    private ExamResults results;

    private long attempt;
    private boolean onlyMistakes;
    private ExamResult result;
    private ExamReview review;

    public void load() {
        result = results.result(attempt).orElse(null);
        review = result == null ? null : results.review(attempt).orElse(null);
    }

    public ExamResult getResult() {
        return result;
    }

    public ExamReview getReview() {
        return review;
    }

    /** The weakest points first; the rest stand in the review below. */
    public List<ExamReview.Practice> getPractice() {
        return review.practice().stream().limit(MOST_TO_PRACTISE).toList();
    }

    public List<ExamReview.Question> getQuestions() {
        return review.questions().stream()
                .filter(question -> !onlyMistakes || !question.right())
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
