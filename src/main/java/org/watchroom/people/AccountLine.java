package org.watchroom.people;

import java.util.List;

/**
 * An account in the list.
 *
 * @param state {@code NEW} without a password of their own, {@code OPEN}, or {@code CLOSED}
 */
public record AccountLine(
        long personId,
        String name,
        String signInName,
        String institution,
        List<String> roles,
        String state,
        String mail,
        boolean secondFactor) {}
