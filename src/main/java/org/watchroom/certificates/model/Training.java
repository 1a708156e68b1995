package org.watchroom.certificates.model;

/**
 * What a certificate is for, as the programme was on that day.
 *
 * @param hours standard hours of 45 minutes
 */
public record Training(
        long cohortId,
        long programmeId,
        String titleZh,
        String titleEn,
        String programmeZh,
        String programmeEn,
        String level,
        int hours) {}
