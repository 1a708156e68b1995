package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.certificates.CertificateEntry;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CertificateStatus;
import org.watchroom.certificates.CohortProgress;
import org.watchroom.certificates.NationalFacts;
import org.watchroom.certificates.NationalResults;
import org.watchroom.certificates.Progress;
import org.watchroom.certificates.Requirement;
import org.watchroom.certificates.TraineeProgress;

/** The trainee's first page: what comes next on the way to the certificate. */
@Named("certificatesHome")
@RequestScoped
public class HomePart {

    @Inject
    private Progress progress;

    @Inject
    private CertificateRegister register;

    @Inject
    private NationalResults results;

    private List<CohortProgress> journeys;
    private List<CertificateEntry> certificates;
    private NationalFacts national;

    public List<CohortProgress> getJourneys() {
        if (journeys == null) {
            journeys = progress.mine();
            certificates = register.mine();
            national = results.mine().orElse(null);
        }
        return journeys;
    }

    /** The reader's own part of it. */
    public TraineeProgress me(CohortProgress journey) {
        return journey.trainees().get(0);
    }

    /** The certificate of that programme which holds; null without one. */
    public CertificateEntry certificate(CohortProgress journey) {
        return certificates.stream()
                .filter(it -> it.programmeId() == journey.programmeId() && it.status() == CertificateStatus.VALID)
                .findFirst()
                .orElse(null);
    }

    public boolean isNext(TraineeProgress me, Requirement requirement) {
        return me.next().filter(requirement::equals).isPresent();
    }

    /** The national result that counts; null without one. */
    public NationalFacts getNational() {
        getJourneys();
        return national;
    }
}
