package org.watchroom.insight.model;

import java.time.LocalDate;

/**
 * Somebody of an institution, as far as the watch is concerned.
 *
 * @param level of the national certificate, 5 (lowest) to 1; null without a certificate
 * @param validUntil last day of the certificate; null when it does not run out
 * @param trained is in a cohort
 */
public record DutyPerson(
        long id,
        String name,
        long institutionId,
        String post,
        Integer level,
        LocalDate validUntil,
        boolean passedTheory,
        boolean passedPractical,
        boolean trained) {

    public boolean isCertifiedOn(LocalDate day) {
        return level != null && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether they may stand duty in that room on that day. */
    boolean mayServe(DutyRoom room, LocalDate day) {
        return isCertifiedOn(day) && level <= room.lowestLevel();
    }
}
