package org.watchroom.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One institution with all that is kept of it.
 *
 * @param version to be handed back when it is changed
 * @param ratings of the risk, the one that counts first
 * @param suggestion what the staffing alone would speak for; {@code null} without a control room
 */
public record InstitutionDetail(
        InstitutionFacts facts, int version, List<Room> rooms, List<Rating> ratings, Suggestion suggestion) {

    public InstitutionDetail {
        rooms = List.copyOf(rooms);
        ratings = List.copyOf(ratings);
    }

    public record Room(long id, String name, boolean linkageControl, int shiftsPerDay, int peoplePerShift)
            implements Serializable {}

    /** @param by who wrote it down, {@code null} for the product itself */
    public record Rating(String colour, LocalDate ratedOn, String reason, String by, Instant at) {}

    /**
     * Red where certified people cannot cover every shift with one, orange where they cannot with as many as are required,
     * else blue. A suggestion only: the authority decides.
     *
     * @param certified people who hold the national certificate
     * @param needed people on watch in 24 hours, nobody twice
     */
    public record Suggestion(String colour, int certified, int needed) {}
}
