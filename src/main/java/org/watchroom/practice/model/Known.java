package org.watchroom.practice.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is known of one question that a person has answered, and what one asks of it to choose. */
public record Known(Memory memory, LocalDate lastOn, boolean lastRight, boolean mistake) {

    public static Known of(PracticeCard card) {
        return new Known(card.memory(), card.lastOn(), card.lastRight(), card.isMistake());
    }

    public int daysSince(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(lastOn, today));
    }

    public double retrievability(Fsrs fsrs, LocalDate today) {
        return fsrs.retrievability(memory, daysSince(today));
    }

    /** How far the last answer still holds on a day: what is remembered of a right one, and nothing of a wrong one. */
    double remembered(Fsrs fsrs, LocalDate on) {
        return lastRight ? retrievability(fsrs, on) : 0;
    }

    /**
     * As it is after an answer that was given elsewhere, of which nobody knows how quick it was.
     *
     * @param before null when it was never answered before
     * @param on not before the last answer
     */
    public static Known answered(Known before, boolean right, LocalDate on, Fsrs fsrs) {
        Rating rating = right ? Rating.GOOD : Rating.AGAIN;
        return new Known(
                before == null ? fsrs.first(rating) : fsrs.next(before.memory(), rating, before.daysSince(on)),
                on,
                right,
                before != null && before.mistake());
    }

    public LocalDate dueOn(Fsrs fsrs, Nearness nearness) {
        return lastOn.plusDays(fsrs.interval(memory, nearness.retention(), nearness.longestInterval()));
    }
}
