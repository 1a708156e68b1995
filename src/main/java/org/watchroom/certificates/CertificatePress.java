package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateNumber;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.certificates.model.Training;
import org.watchroom.kernel.CurrentUser;

/** Dates, draws, freezes and registers a certificate about which all else is settled. */
@ApplicationScoped
class CertificatePress {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private CertificateDrawing drawing;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /**
     * @param programme its code
     * @param expiresOn the last day on which it holds; null when it does not expire
     */
    void issue(Certificate certificate, String programme, CertificateNumber number, LocalDate expiresOn) {
        certificate.date(number, body.name(), body.today(), expiresOn);
        certificate.freeze(it -> drawing.draw(facts(it, programme)));
        certificates.add(certificate, CertificateEvent.Kind.ISSUED, body.now(), user.id());
    }

    private CertificateFacts facts(Certificate certificate, String programme) {
        Training training = certificate.training();
        return new CertificateFacts(
                certificate.number(),
                certificate.holder().name(),
                certificate.holder().maskedIdentity(),
                training.titleZh(),
                training.titleEn(),
                training.programmeZh(),
                training.programmeEn(),
                training.level(),
                training.hours(),
                certificate.outcome().mockBest(),
                certificate.outcome().drills(),
                certificate.issuer(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                body.verifyAddress(),
                body.statement(certificate, programme));
    }
}
