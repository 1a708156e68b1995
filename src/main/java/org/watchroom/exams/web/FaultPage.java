package org.watchroom.exams.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.exams.ItemStatistics;
import org.watchroom.exams.QuestionHealth;
import org.watchroom.platform.web.Notices;

/** One report on a question, how the question did, and the answer to whoever reported it. */
@Named
@ViewScoped
public class FaultPage implements Serializable {

    @Inject
    private transient FaultReports reports;

    @Inject
    private transient ItemStatistics statistics;

    @Inject
    private transient Notices notices;

    private long id;
    private Boolean accepted;
    private String answer;
    private transient FaultFacts fault;
    private transient QuestionHealth question;

    public String send() {
        FaultFacts answered = reports.answer(id, accepted, answer);
        notices.doneThenRedirect("exams.fault.done", answered.by());
        return "/exams/fault?faces-redirect=true&id=" + id;
    }

    public FaultFacts getFault() {
        if (fault == null) {
            fault = reports.get(id);
        }
        return fault;
    }

    public QuestionHealth getQuestion() {
        if (question == null) {
            question = statistics.ofQuestion(getFault().versionId(), null);
        }
        return question;
    }

    public int getLongest() {
        return FaultReports.LONGEST;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Boolean getAccepted() {
        return accepted;
    }

    public void setAccepted(Boolean accepted) {
        this.accepted = accepted;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
