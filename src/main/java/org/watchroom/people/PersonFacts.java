package org.watchroom.people;

import java.time.LocalDate;

/**
 * What other features may know of a person. Fields may be {@code null} but for the id and the name: staff need no identity
 * number or institution.
 */
public record PersonFacts(
        long id,
        String name,
        String maskedIdentity,
        String phone,
        Long institutionId,
        String institutionName,
        String post,
        LocalDate birthDate) {}
