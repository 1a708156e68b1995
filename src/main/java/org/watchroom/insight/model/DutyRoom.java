package org.watchroom.insight.model;

/**
 * A fire control room and what its watch asks for.
 *
 * @param colour of the institution's risk, {@code RED} to {@code BLUE}; null when it was never rated
 * @param lowestLevel a certificate counts from this level on: 5 counts all, 4 counts levels 4 to 1
 * @param source of that rule
 */
public record DutyRoom(
        long id,
        String name,
        long institutionId,
        String institution,
        String district,
        String colour,
        boolean linkage,
        int shifts,
        int peoplePerShift,
        int lowestLevel,
        String source) {

    /** People on watch in 24 hours, nobody twice (GB 25201-2010, 5.2: a watch round the clock, two a shift). */
    public int posts() {
        return shifts * peoplePerShift;
    }
}
