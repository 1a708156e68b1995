package org.watchroom.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is printed on a certificate.
 *
 * @param number with its check character
 * @param maskedIdentity such as {@code 3702**********1234}; null when the register holds none
 * @param level of the national standard that the training follows, such as {@code L5}
 * @param hours standard hours of 45 minutes
 * @param mockBest best points of the mock examination, of 100; null when the programme asks for none
 * @param drills best points of each drill sheet, such as {@code D1 92}; empty when the programme asks for none
 * @param expiresOn the last day on which it holds; null when it does not expire
 * @param issuer the body that issues it
 * @param verifyAddress where anybody can check it
 * @param statement signed, for the code beside the address
 */
public record CertificateFacts(
        String number,
        String name,
        String maskedIdentity,
        String titleZh,
        String titleEn,
        String programmeZh,
        String programmeEn,
        String level,
        int hours,
        BigDecimal mockBest,
        String drills,
        String issuer,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String verifyAddress,
        String statement) {

    /** What the QR code holds: any camera opens it, and the statement can be checked without us. */
    public String code() {
        return verifyAddress + "?s=" + statement;
    }
}
