package org.watchroom.insight;

/**
 * A topic of the mock exams, or a starred skill of the drills, in two cohorts.
 *
 * @param before mean share that could be done, 0 to 1
 * @param after the same in the second cohort
 * @param sure whether the 95 % intervals of all differences together leave 0 out (Welch, Bonferroni)
 */
public record Shift(
        String key,
        String zh,
        String en,
        double before,
        long peopleBefore,
        double after,
        long peopleAfter,
        boolean sure) {

    /** −1 to 1. */
    public double change() {
        return after - before;
    }
}
