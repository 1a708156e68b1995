package org.watchroom.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * A control room with the people behind its figures.
 *
 * @param holders of a certificate, those who are counted first
 * @param others without a certificate that holds, those nearest to one first
 */
public record RoomPeople(RoomCoverage room, List<Holder> holders, List<Candidate> others) {

    public RoomPeople {
        holders = List.copyOf(holders);
        others = List.copyOf(others);
    }

    /** Why a certificate counts for the room, or not. */
    public enum Use {
        COUNTED,
        /** Counted for another room of the institution, or beyond the posts of this one. */
        SPARE,
        LEVEL_TOO_LOW
    }

    /** @param validUntil null when the certificate does not run out */
    public record Holder(long id, String name, String post, int level, LocalDate validUntil, Use use) {}

    /** How near somebody is to a certificate. */
    public enum Nearness {
        EXPIRED,
        BOTH_PASSED,
        ONE_PASSED,
        TRAINED,
        UNTRAINED
    }

    public record Candidate(long id, String name, String post, Nearness nearness) {}
}
