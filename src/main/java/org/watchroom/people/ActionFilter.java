package org.watchroom.people;

import java.time.LocalDate;

/**
 * What the action log is asked for; what is null or blank is not asked for.
 *
 * @param who part of the name or sign-in name of the doer
 * @param deed as the log names it, such as {@code CertificateIssuing.issue}
 * @param about part of the name or sign-in name of the person whom it was about, or a number that it was about
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param from the first day, in the time of this house
 * @param to the last day
 */
public record ActionFilter(String who, String deed, String about, String outcome, LocalDate from, LocalDate to) {

    public ActionFilter {
        who = trimmed(who);
        deed = trimmed(deed);
        about = trimmed(about);
        outcome = trimmed(outcome);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isEmpty() {
        return who == null && deed == null && about == null && outcome == null && from == null && to == null;
    }
}
