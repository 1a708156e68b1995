package org.watchroom.people;

import java.util.List;

/**
 * Somebody as a list shows them. Fields may be {@code null} but for the id, the name and the roles.
 *
 * @param signInName {@code null} without an account
 */
public record PersonLine(
        long id,
        String name,
        String maskedIdentity,
        String institution,
        String post,
        String signInName,
        boolean disabled,
        List<String> roles) {
    public PersonLine {
        roles = List.copyOf(roles);
    }
}
