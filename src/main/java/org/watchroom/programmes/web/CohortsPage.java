package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;

/** All cohorts. */
@Named
@RequestScoped
public class CohortsPage {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    private List<CohortFacts> rows;

    public List<CohortFacts> getRows() {
        if (rows == null) {
            rows = cohorts.all();
        }
        return rows;
    }

    public ProgrammeFacts programmeOf(CohortFacts cohort) {
        return programmes.facts(cohort.programmeId());
    }
}
