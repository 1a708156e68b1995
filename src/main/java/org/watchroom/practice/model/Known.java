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

    public LocalDate dueOn(Fsrs fsrs, Nearness nearness) {
        return lastOn.plusDays(fsrs.interval(memory, nearness.retention(), nearness.longestInterval()));
    }
}
