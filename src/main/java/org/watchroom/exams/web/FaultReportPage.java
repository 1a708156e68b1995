package org.watchroom.exams.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.ExamReview;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;

/** Where a trainee says what is wrong with a question of their paper. */
@Named
@ViewScoped
public class FaultReportPage implements Serializable {

    private static final List<String> KINDS = List.of("KEY", "WORDING", "PICTURE", "BASIS", "OTHER");

    @Inject
    private transient FaultReports reports;

    @Inject
    private transient ExamResults results;

    @Inject
    private transient Notices notices;

    private long attempt;
    private int no;
    private String kind;
    private String words;
    private transient ExamReview.Question question;

    public String send() {
        FaultFacts sent = reports.report(attempt, no, kind, words);
        notices.doneThenRedirect("exams.fault.sent", sent.reference());
        return "/exams/result?faces-redirect=true&attempt=" + attempt;
    }

    public ExamReview.Question getQuestion() {
        if (question == null) {
            question = results.review(attempt).stream()
                    .flatMap(it -> it.questions().stream())
                    .filter(it -> it.no() == no)
                    .findFirst()
                    .orElseThrow(() -> Refused.absent("exams.fault.question"));
        }
        return question;
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public int getLongest() {
        return FaultReports.LONGEST;
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public int getNo() {
        return no;
    }

    public void setNo(int no) {
        this.no = no;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
