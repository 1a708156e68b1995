package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PracticeCardTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Fsrs fsrs = new Fsrs();
    private final PracticeCard card = new PracticeCard(1, 2);

    @Test
    void aMistakeLeavesTheListWhenItWasRightOnTwoDays() {
        answer(Rating.AGAIN, 0);
        assertThat(card.isMistake()).isTrue();
        answer(Rating.GOOD, 0);
        answer(Rating.GOOD, 0);
        assertThat(card.isMistake()).as("right twice, but on one day").isTrue();
        assertThat(card.rightDays()).isOne();
        answer(Rating.HARD, 1);
        assertThat(card.isMistake()).isFalse();
    }

    @Test
    void aFurtherMistakeBeginsTheCountAnew() {
        answer(Rating.AGAIN, 0);
        answer(Rating.GOOD, 1);
        answer(Rating.AGAIN, 2);
        answer(Rating.GOOD, 2);
        assertThat(card.isMistake()).isTrue();
        answer(Rating.GOOD, 3);
        assertThat(card.isMistake()).isFalse();
    }

    @Test
    void whatWasAlwaysRightIsNoMistake() {
        answer(Rating.GOOD, 0);
        assertThat(card.isMistake()).isFalse();
        assertThat(card.lastRight()).isTrue();
    }

    @Test
    void theMemoryFollowsTheModelByCalendarDays() {
        answer(Rating.AGAIN, 0);
        Memory memory = fsrs.first(Rating.AGAIN);
        for (int day : new int[] {0, 1, 4, 12, 33}) {
            memory = fsrs.next(memory, Rating.GOOD, day - daysOf(card));
            answer(Rating.GOOD, day);
        }
        assertThat(card.memory()).isEqualTo(memory);
        assertThat(card.memory().stability()).isBetween(53.6, 53.7);
        assertThat(card.reviews()).isEqualTo(6);
    }

    private static int daysOf(PracticeCard card) {
        return (int) (card.lastOn().toEpochDay() - MONDAY.toEpochDay());
    }

    private void answer(Rating rating, int day) {
        card.answered(rating, MONDAY.plusDays(day), MONDAY.plusDays(day).atTime(12, 0), fsrs);
    }
}
