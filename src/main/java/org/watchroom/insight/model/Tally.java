package org.watchroom.insight.model;

/**
 * How many of a group reached each step, and how many stand apart. Steps include each other from left to right.
 *
 * @param trained enrolled and not withdrawn
 * @param sat came to the national examination
 * @param passedTheory sat with 60 or more of 100 in theory
 * @param passedPractical sat with 60 or more of 100 in theory and in the skills test
 * @param certified holds a national certificate whose number is recorded
 * @param notRecorded trained, but nothing of the examination is recorded yet
 * @param withdrawn enrolled once, and counted in no step
 * @param withoutNumber passed both parts, but no certificate number is recorded
 * @param withoutSignIn trained, but without an account that lets them in
 */
public record Tally(
        long trained,
        long eligible,
        long registered,
        long sat,
        long passedTheory,
        long passedPractical,
        long certified,
        long notEligible,
        long notRegistered,
        long absent,
        long notRecorded,
        long withdrawn,
        long withoutNumber,
        long withoutSignIn) {

    /** Of nobody. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Reads the sums of one row, which stand in the order of {@link Reached} from {@code first} on. */
    static Tally read(Object[] row, int first) {
        long[] n = new long[14];
        for (int i = 0; i < n.length; i++) {
            n[i] = row[first + i] == null ? 0 : ((Number) row[first + i]).longValue();
        }
        return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13]);
    }
}
