package org.watchroom.certificates;

import java.time.LocalDate;

/**
 * What a stranger learns about a number. All but the status is null when it is unknown.
 *
 * @param maskedName such as 王*明
 * @param expiresOn the last day on which it holds; null when it does not expire
 * @param revokedOn null when it is not revoked
 * @param reason of the revocation; null when it is not revoked
 */
public record Verified(
        CertificateStatus status,
        String number,
        String maskedName,
        String titleZh,
        String titleEn,
        String programmeZh,
        String programmeEn,
        String level,
        Integer hours,
        String issuer,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate revokedOn,
        String reason) {

    static final Verified UNKNOWN = new Verified(
            CertificateStatus.UNKNOWN, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
