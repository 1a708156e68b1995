package org.watchroom.practice.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How near the examination is, and what follows from it for practice. The steps are our decision: half the cohort's weeks are
 * enough for two looks at everything, and in the last week what is known must stay known.
 *
 * @param daysLeft until the examination; null when it is over or nobody knows its date
 */
public record Nearness(Integer daysLeft) {

    private static final int SOON = 30;
    private static final int VERY_SOON = 7;
    private static final int LAST_DAYS = 3;
    private static final int LONGEST_INTERVAL = 365;

    /** @param examination its date, or null */
    public static Nearness of(LocalDate today, LocalDate examination) {
        return new Nearness(
                examination == null || examination.isBefore(today)
                        ? null
                        : (int) ChronoUnit.DAYS.between(today, examination));
    }

    /** The share that is to be remembered when a question comes back: 0.90, within 30 days 0.93, within 7 days 0.95. */
    public double retention() {
        return within(VERY_SOON) ? 0.95 : within(SOON) ? 0.93 : 0.90;
    }

    /** Questions of one day: 20, within 30 days 30, within 7 days 40. */
    public int cap() {
        return within(VERY_SOON) ? 40 : within(SOON) ? 30 : 20;
    }

    /** Days that a question stays away at most, so that each comes once more before the examination; 1 to 365. */
    public int longestInterval() {
        return daysLeft == null ? LONGEST_INTERVAL : Math.max(1, Math.min(LONGEST_INTERVAL, daysLeft - 1));
    }

    /**
     * New questions of a day that it takes to have met all of them three days before the examination; 0 while nobody knows its
     * date. What was never met helps more than what is met once more.
     *
     * @param unseen how many there are
     */
    public int newADay(int unseen) {
        return daysLeft == null ? 0 : (int) Math.ceil((double) unseen / Math.max(1, daysLeft - LAST_DAYS));
    }

    private boolean within(int days) {
        return daysLeft != null && daysLeft <= days;
    }
}
