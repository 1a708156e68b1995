package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.Cohorts;

/** The register of all certificates that were ever issued here, and the documents themselves. */
@ApplicationScoped
@Transactional
public class CertificateRegister {

    /** How many certificates a page of the register shows. */
    public static final int PAGE = 50;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Cohorts cohorts;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /**
     * @param text part of a number or name; blank for all
     * @param cohortId null for all cohorts
     * @param endingSoon only those that hold, and for {@value CertificateEntry#SOON} days at most
     * @param page from 1
     */
    @Permits(Permission.SEE_INSIGHT)
    public PageOf<CertificateEntry> search(String text, Long cohortId, boolean endingSoon, int page) {
        String wanted = text == null ? "" : text.strip();
        int first = PageOf.rowsBefore(page, PAGE);
        CertificateRepository.Ending ending = endingSoon
                ? new CertificateRepository.Ending(body.today(), body.today().plusDays(CertificateEntry.SOON))
                : null;
        return new PageOf<>(
                entries(certificates.search(wanted, cohortId, ending, first, PAGE)),
                certificates.count(wanted, cohortId, ending));
    }

    /** The cohorts that certificates are issued to, for a choice. */
    @Permits(Permission.SEE_COHORTS)
    public List<CohortChoice> cohorts() {
        return cohorts.all().stream()
                .map(cohort -> new CohortChoice(cohort.id(), cohort.title(), cohort.trainees()))
                .toList();
    }

    @Permits(Permission.SEE_INSIGHT)
    public CertificateEntry entry(long id) {
        return entries(List.of(certificates.get(id))).get(0);
    }

    /** One's own certificates, the newest first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<CertificateEntry> mine() {
        return entries(certificates.ofPerson(user.id()));
    }

    /** The frozen document: to its holder, and to those who keep the register. To everybody else it does not exist. */
    @Permits({Permission.SEE_OWN_RECORDS, Permission.SEE_INSIGHT})
    public CertificateDocument document(long id) {
        Certificate certificate =
                user.may(Permission.SEE_INSIGHT) ? certificates.get(id) : certificates.getOwn(id, user.id());
        return new CertificateDocument(certificate.number(), certificate.document());
    }

    private List<CertificateEntry> entries(List<Certificate> found) {
        Map<Long, CertificateEvent> revocations = certificates.revocations(found);
        return found.stream()
                .map(it -> CertificateEntry.of(it, revocations.get(it.id()), body.today()))
                .toList();
    }
}
