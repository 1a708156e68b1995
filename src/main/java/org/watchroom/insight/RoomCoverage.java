package org.watchroom.insight;

import java.time.LocalDate;

/**
 * Whether certified people can man a control room.
 *
 * @param colour of the institution's risk, {@code RED} to {@code BLUE}; null when it was never rated
 * @param lowestLevel a certificate counts from this level on: 5 counts all, 4 counts levels 4 to 1
 * @param source of that rule
 * @param needed posts in 24 hours: shifts × people a shift, nobody twice
 * @param rested people that the posts ask for when everybody works five days of seven, rounded up
 * @param held certified people who are counted for this room on the day, at most {@code needed}
 * @param firstShort the first day from then on when a post is empty; null when none is in sight
 * @param trainBy when training for that day has to begin, {@value Coverage#LEAD_MONTHS} months before; null when none is
 */
public record RoomCoverage(
        long id,
        String name,
        long institutionId,
        String institution,
        String district,
        String colour,
        boolean linkage,
        int lowestLevel,
        String source,
        int needed,
        int rested,
        int held,
        LocalDate firstShort,
        LocalDate trainBy) {

    public int missing() {
        return needed - held;
    }

    public boolean covered() {
        return held == needed;
    }
}
