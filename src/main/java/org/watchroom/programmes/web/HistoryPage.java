package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Enrolling;

/** What happened in a cohort: who came, waited, left or changed, and why. */
@Named("cohortHistoryPage")
@RequestScoped
public class HistoryPage {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private Enrolling enrolling;

    @Inject
    private Cohorts cohorts;

    private long cohort;
    private List<Enrolling.Happening> rows;

    public CohortFacts getFacts() {
        return cohorts.facts(cohort);
    }

    public List<Enrolling.Happening> getRows() {
        if (rows == null) {
            rows = enrolling.history(cohort);
        }
        return rows;
    }

    public String when(Enrolling.Happening row) {
        return WHEN.format(row.at());
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }
}
