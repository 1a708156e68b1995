package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.insight.CohortRate;
import org.watchroom.insight.Funnel;
import org.watchroom.insight.InstitutionRate;
import org.watchroom.insight.PassRates;

/** One cohort's funnel and pass rate; without a cohort in the address, the latest one's. */
@Named
@RequestScoped
public class PassRatePage {

    @Inject
    private PassRates passRates;

    private Long cohort;
    private List<CohortRate> cohorts = List.of();
    private Funnel funnel;
    private List<InstitutionRate> institutions = List.of();

    public void load() {
        cohorts = passRates.cohorts();
        if (cohort == null && !cohorts.isEmpty()) {
            cohort = cohorts.get(0).id();
        }
        if (cohort != null) {
            funnel = passRates.funnel(cohort);
            institutions = passRates.byInstitution(cohort);
        }
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    public List<CohortRate> getCohorts() {
        return cohorts;
    }

    public Funnel getFunnel() {
        return funnel;
    }

    public List<InstitutionRate> getInstitutions() {
        return institutions;
    }

    /** Fewer people than this are not compared. */
    public int getFewest() {
        return PassRates.FEWEST;
    }
}
