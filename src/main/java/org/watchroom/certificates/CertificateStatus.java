package org.watchroom.certificates;

import java.time.LocalDate;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;

/** Whether a certificate holds. */
public enum CertificateStatus {
    VALID,
    EXPIRED,
    REVOKED,
    /** No certificate of that number was ever issued here. */
    UNKNOWN;

    /**
     * @param revocation null when there is none
     * @param today a certificate still holds on its last day
     */
    static CertificateStatus of(Certificate certificate, CertificateEvent revocation, LocalDate today) {
        if (revocation != null) {
            return REVOKED;
        }
        boolean expired = certificate.expiresOn() != null && today.isAfter(certificate.expiresOn());
        return expired ? EXPIRED : VALID;
    }
}
