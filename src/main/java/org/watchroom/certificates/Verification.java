package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateNumber;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.certificates.model.Training;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;

/** Lets anybody check whether a certificate is genuine and still holds, without learning more than is printed on it. */
@ApplicationScoped
@Transactional
public class Verification {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private LookUpLimit limit;

    @Inject
    private IssuingBody body;

    /**
     * Looks a number up. An unknown number and one that cannot be a number get the same answer.
     *
     * @param typed the number as somebody typed it
     * @param address where the request came from
     * @throws Refused {@code certificates.verify.too-often} after {@value LookUpLimit#MOST} look-ups within a minute
     */
    @Permits(Permission.ANYONE)
    public Verified look(String typed, String address) {
        limit.count(address);
        return CertificateNumber.read(typed)
                .flatMap(certificates::findByNumber)
                .map(this::verified)
                .orElse(Verified.UNKNOWN);
    }

    /**
     * Looks up what a QR code carries. A statement that was not signed here is unknown, though it may name a number that
     * exists.
     *
     * @throws Refused as {@link #look}
     */
    @Permits(Permission.ANYONE)
    public Verified lookAtCode(String statement, String address) {
        limit.count(address);
        return body.read(statement)
                .flatMap(it -> CertificateNumber.read(it.number()))
                .flatMap(certificates::findByNumber)
                .map(this::verified)
                .orElse(Verified.UNKNOWN);
    }

    /**
     * Looks up a document. It is known when it is byte for byte one that was issued here.
     *
     * @throws Refused as {@link #look}
     */
    @Permits(Permission.ANYONE)
    public Verified lookAtDocument(byte[] document, String address) {
        limit.count(address);
        return certificates.findByDocument(document).map(this::verified).orElse(Verified.UNKNOWN);
    }

    private Verified verified(Certificate certificate) {
        CertificateEvent revocation =
                certificates.revocations(List.of(certificate)).get(certificate.id());
        Training training = certificate.training();
        return new Verified(
                CertificateStatus.of(certificate, revocation, body.today()),
                certificate.number(),
                Directory.maskedName(certificate.holder().name()),
                training.titleZh(),
                training.titleEn(),
                training.programmeZh(),
                training.programmeEn(),
                training.level(),
                training.hours(),
                certificate.issuer(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                revocation == null ? null : LocalDate.ofInstant(revocation.at(), IssuingBody.ZONE),
                revocation == null ? null : revocation.reason());
    }
}
