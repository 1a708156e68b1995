package org.watchroom.programmes;

/**
 * @param edition of the standard
 * @param level of the standard, such as {@code L5}
 * @param validityMonths how long its certificate holds
 * @param hours standard hours of 45 minutes
 */
public record ProgrammeFacts(
        long id,
        String code,
        String titleZh,
        String titleEn,
        String edition,
        String level,
        String certificateTitleZh,
        String certificateTitleEn,
        int validityMonths,
        int hours) {}
