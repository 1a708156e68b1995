package org.watchroom.people;

import java.time.Instant;

/**
 * A line of the action log.
 *
 * @param who the doer's name; null for the product itself and for somebody who was not signed in
 * @param deed as the log names it, such as {@code CertificateIssuing.issue}
 * @param subject the ids that it was about
 * @param about the name of the person whom it was about, or null
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param reason the doer's own words, or the key of the rule that refused, or null
 */
public record ActionEntry(
        Instant at,
        String who,
        boolean bySystem,
        String deed,
        String subject,
        String about,
        String outcome,
        String reason) {}
