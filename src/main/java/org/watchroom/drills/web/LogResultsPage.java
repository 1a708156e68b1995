package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillDay;
import org.watchroom.drills.Graders;
import org.watchroom.drills.LogExercises;
import org.watchroom.drills.LogForm;
import org.watchroom.drills.LogResults;

/** The exercises of the logs in one cohort. */
@Named
@RequestScoped
public class LogResultsPage {

    @Inject
    private LogResults results;

    @Inject
    private LogExercises exercises;

    @Inject
    private DrillDay day;

    @Inject
    private Graders graders;

    @Inject
    @Param(name = "cohort")
    private Long cohortId;

    private List<LogResults.Row> rows;

    public List<DrillDay.Cohort> getCohorts() {
        return day.cohorts();
    }

    /** The chosen cohort, else the usual one; null when there is none. */
    public Long getCohortId() {
        if (cohortId == null) {
            cohortId = graders.me().usualCohort();
        }
        return cohortId;
    }

    public List<LogForm> getExercises() {
        return exercises.all();
    }

    public List<LogResults.Row> getRows() {
        if (rows == null) {
            rows = getCohortId() == null ? List.of() : results.ofCohort(cohortId);
        }
        return rows;
    }
}
