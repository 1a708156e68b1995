package org.watchroom.certificates;

import java.time.LocalDate;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.Training;

/**
 * A certificate as the register shows it.
 *
 * @param expiresOn the last day on which it holds; null when it does not expire
 * @param revokedOn null when it is not revoked
 * @param reason of the revocation; null when it is not revoked
 * @param endingSoon whether it holds, and for {@value #SOON} days at most
 */
public record CertificateEntry(
        long id,
        String number,
        String name,
        long programmeId,
        String programmeZh,
        String programmeEn,
        String level,
        int issueNo,
        LocalDate issuedOn,
        LocalDate expiresOn,
        CertificateStatus status,
        LocalDate revokedOn,
        String reason,
        boolean endingSoon) {

    /** So long before its last day a certificate is said to end soon, in days: our own figure, time for another course. */
    static final int SOON = 90;

    static CertificateEntry of(Certificate certificate, CertificateEvent revocation, LocalDate today) {
        Training training = certificate.training();
        return new CertificateEntry(
                certificate.id(),
                certificate.number(),
                certificate.holder().name(),
                training.programmeId(),
                training.programmeZh(),
                training.programmeEn(),
                training.level(),
                certificate.issueNo(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                CertificateStatus.of(certificate, revocation, today),
                revocation == null ? null : LocalDate.ofInstant(revocation.at(), IssuingBody.ZONE),
                revocation == null ? null : revocation.reason(),
                revocation == null
                        && certificate.expiresOn() != null
                        && !today.isAfter(certificate.expiresOn())
                        && !today.plusDays(SOON).isBefore(certificate.expiresOn()));
    }
}
