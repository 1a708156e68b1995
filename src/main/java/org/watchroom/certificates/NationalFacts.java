package org.watchroom.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.watchroom.certificates.model.NationalResult;

/**
 * The national result that counts for a person.
 *
 * @param state the text key of the state
 * @param theory points of 100; null when not known
 * @param practical points of 100; null when not known
 * @param certificateNumber of the national certificate; null without one
 * @param level of the certificate, 5 (lowest) to 1; null when it is not known
 * @param validUntil last day of the certificate; null when it does not run out
 */
public record NationalFacts(
        String state,
        BigDecimal theory,
        BigDecimal practical,
        String certificateNumber,
        LocalDate date,
        Integer level,
        LocalDate validUntil) {

    static NationalFacts of(NationalResult result) {
        return new NationalFacts(
                NationalSheet.key(result.state()),
                result.theory(),
                result.practical(),
                result.certificateNumber(),
                result.resultDate(),
                result.level(),
                result.validUntil());
    }

    public boolean isCertified() {
        return certificateNumber != null;
    }
}
