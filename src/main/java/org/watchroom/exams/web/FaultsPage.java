package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.kernel.PageOf;

/** What trainees reported about questions. Which of them stands in the address. */
@Named
@RequestScoped
public class FaultsPage {

    @Inject
    private FaultReports reports;

    private boolean answered;
    private boolean own;
    private Integer waitingOwn;
    private int page = 1;
    private PageOf<FaultFacts> found;

    public PageOf<FaultFacts> getFound() {
        if (found == null) {
            found = own ? reports.onOwnQuestions(!answered, page) : reports.all(!answered, page);
        }
        return found;
    }

    /** How many wait for an answer. */
    public int getWaiting() {
        return reports.waiting();
    }

    /** How many wait that concern questions which the reader wrote. */
    public int getWaitingOwn() {
        if (waitingOwn == null) {
            waitingOwn = reports.waitingOnOwnQuestions();
        }
        return waitingOwn;
    }

    public boolean isMore() {
        return getFound().total() > (long) page * FaultReports.PAGE;
    }

    public boolean isAnswered() {
        return answered;
    }

    public void setAnswered(boolean answered) {
        this.answered = answered;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
