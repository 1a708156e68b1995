package org.watchroom.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.practice.CohortReadiness;
import org.watchroom.practice.CohortReport;

/** How ready a cohort is, whom a lesson would help, and on what. */
@Named
@RequestScoped
public class CohortReadinessPage {

    @Inject
    private CohortReadiness readiness;

    private long cohort;
    private CohortReport report;

    public CohortReport getReport() {
        if (report == null) {
            report = readiness.of(cohort);
        }
        return report;
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }
}
