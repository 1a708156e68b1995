package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Enrolling;

/** Where people of the register are enrolled, one by one or a whole institution. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {

    @Inject
    private transient Enrolling enrolling;

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient Notices notices;

    private long cohort;
    private String q;
    private Long institution;
    private Map<Long, Boolean> chosen = new LinkedHashMap<>();
    private transient List<Enrolling.Found> found;

    public CohortFacts getFacts() {
        return cohorts.facts(cohort);
    }

    public List<Enrolling.Home> getInstitutions() {
        return enrolling.institutions();
    }

    /** Whether anything was looked for: without it nobody is listed. */
    public boolean isAsked() {
        return institution != null || q != null && !q.isBlank();
    }

    public List<Enrolling.Found> getFound() {
        if (found == null) {
            found = isAsked() ? enrolling.candidates(cohort, q, institution) : List.of();
            if (institution != null) {
                found.forEach(it -> chosen.putIfAbsent(it.id(), true));
            }
        }
        return found;
    }

    public String enrol() {
        Enrolling.Enrolled done = enrolling.enrol(
                cohort,
                chosen.entrySet().stream()
                        .filter(it -> Boolean.TRUE.equals(it.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
        notices.doneThenRedirect("programmes.enrol.done", done.enrolled(), done.waiting(), done.already());
        return "/programmes/cohort.xhtml?faces-redirect=true&id=" + cohort;
    }

    public int getMost() {
        return Enrolling.MOST_FOUND;
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getInstitution() {
        return institution;
    }

    public void setInstitution(Long institution) {
        this.institution = institution;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }
}
