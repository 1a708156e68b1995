package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.insight.CohortRate;
import org.watchroom.insight.PassRates;

/** The administrator's first page: the latest cohort, what is missing in it, and what to do next. */
@Named
@RequestScoped
public class AdministratorHome {

    @Inject
    private PassRates passRates;

    private List<CohortRate> cohorts;

    public List<CohortRate> getCohorts() {
        if (cohorts == null) {
            cohorts = passRates.cohorts();
        }
        return cohorts;
    }

    /** Null while there is no cohort. */
    public CohortRate getLatest() {
        return getCohorts().isEmpty() ? null : getCohorts().get(0);
    }

    /** What the latest cohort waits for: {@code cohort}, {@code roster}, {@code results} or {@code certificates}. */
    public String getNext() {
        CohortRate latest = getLatest();
        if (latest == null) {
            return "cohort";
        }
        if (latest.rate().denominator() == 0) {
            return "roster";
        }
        return latest.notRecorded() > 0 ? "results" : "certificates";
    }
}
