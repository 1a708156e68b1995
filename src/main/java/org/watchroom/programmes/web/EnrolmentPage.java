package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Enrolling;

/** Where one trainee leaves a cohort or changes to another. */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {

    @Inject
    private transient Enrolling enrolling;

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient Notices notices;

    private long cohort;
    private long person;
    private Long target;
    private String withdrawalReason;
    private String transferReason;
    private transient Cohorts.Trainee trainee;

    public CohortFacts getFacts() {
        return cohorts.facts(cohort);
    }

    public Cohorts.Trainee getTrainee() {
        if (trainee == null) {
            trainee = cohorts.trainees(cohort).stream()
                    .filter(it -> it.personId() == person)
                    .findFirst()
                    .orElseThrow(() -> Refused.absent("programmes.enrol.not-in-cohort"));
        }
        return trainee;
    }

    /** The other cohorts, the latest first. */
    public List<CohortFacts> getTargets() {
        return cohorts.all().stream().filter(it -> it.id() != cohort).toList();
    }

    public String withdraw() {
        String name = getTrainee().name();
        enrolling.withdraw(cohort, person, withdrawalReason);
        notices.doneThenRedirect("programmes.enrol.withdrawn", name);
        return back();
    }

    public String transfer() {
        String name = getTrainee().name();
        boolean seated = enrolling.transfer(cohort, person, target == null ? cohort : target, transferReason);
        notices.doneThenRedirect(
                seated ? "programmes.enrol.transferred" : "programmes.enrol.transferred-waiting",
                name,
                cohorts.facts(target).title());
        return back();
    }

    private String back() {
        return "/programmes/cohort.xhtml?faces-redirect=true&id=" + cohort;
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long target) {
        this.target = target;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public void setWithdrawalReason(String withdrawalReason) {
        this.withdrawalReason = withdrawalReason;
    }

    public String getTransferReason() {
        return transferReason;
    }

    public void setTransferReason(String transferReason) {
        this.transferReason = transferReason;
    }
}
