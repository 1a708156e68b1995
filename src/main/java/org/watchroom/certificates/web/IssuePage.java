package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.certificates.BatchLine;
import org.watchroom.certificates.Candidate;
import org.watchroom.certificates.CertificateIssuing;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CohortChoice;
import org.watchroom.certificates.IssueBatches;

/** Where certificates are issued to the trainees of a cohort. */
@Named
@ViewScoped
public class IssuePage implements Serializable {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private transient CertificateIssuing issuing;

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient IssueBatches batches;

    private Long cohort;
    private Map<Long, Boolean> chosen;
    private transient List<Candidate> candidates;

    /** All of the cohort; whoever may get a certificate is chosen at first. */
    public List<Candidate> getCandidates() {
        if (candidates == null) {
            candidates = issuing.candidates(cohort);
            if (chosen == null) {
                chosen = new HashMap<>();
                getReady().forEach(it -> chosen.put(it.personId(), true));
            }
        }
        return candidates;
    }

    public List<Candidate> getReady() {
        return getCandidates().stream().filter(Candidate::isReady).toList();
    }

    public List<Candidate> getOthers() {
        return getCandidates().stream().filter(it -> !it.isReady()).toList();
    }

    public List<CohortChoice> getCohorts() {
        return register.cohorts();
    }

    /** The newest batches of all cohorts. */
    public List<BatchLine> getBatches() {
        return batches.newest();
    }

    public String begunAt(BatchLine batch) {
        return MINUTE.format(batch.madeAt());
    }

    public String getTitle() {
        return register.cohorts().stream()
                .filter(it -> cohort != null && it.id() == cohort)
                .map(CohortChoice::title)
                .findFirst()
                .orElse("");
    }

    public String issue() {
        List<Long> people = getReady().stream()
                .map(Candidate::personId)
                .filter(id -> Boolean.TRUE.equals(chosen.get(id)))
                .toList();
        return "/certificates/batch?faces-redirect=true&id=" + batches.begin(cohort, people);
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }
}
