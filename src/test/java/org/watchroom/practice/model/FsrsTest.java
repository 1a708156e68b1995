package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The figures are those that open-spaced-repetition publishes with its own programs: the history of intervals and the
 * memory states of ts-fsrs (FSRS-6) and fsrs-rs, whose states are reckoned in single precision.
 */
class FsrsTest {

    private static final Offset<Double> FOUR_DECIMALS = within(0.000_05);
    private static final int CENTURY = 36_500;

    private final Fsrs fsrs = new Fsrs();

    @Test
    void aFirstReviewBeginsAsPublished() {
        assertThat(Stream.of(Rating.values()).map(it -> fsrs.first(it).stability()))
                .containsExactly(0.212, 1.2931, 2.3065, 8.2956);
        List<Double> difficulties = List.of(6.4133, 5.11217071, 2.11810397, 1.0);
        for (Rating rating : Rating.values()) {
            assertThat(fsrs.first(rating).difficulty())
                    .isCloseTo(difficulties.get(rating.ordinal()), within(0.000_000_01));
        }
    }

    @Test
    void aKnownHistoryEndsInThePublishedMemory() {
        Memory memory = fsrs.first(Rating.AGAIN);
        for (int days : new int[] {0, 1, 3, 8, 21}) {
            memory = fsrs.next(memory, Rating.GOOD, days);
        }
        assertThat(memory.stability()).isCloseTo(53.62691, FOUR_DECIMALS);
        assertThat(memory.difficulty()).isCloseTo(6.3574867, FOUR_DECIMALS);
    }

    /** Two steps when new and one after forgetting are taken within the day, as the reference does. */
    @Test
    void theIntervalsAreThePublishedOnes() {
        List<Integer> intervals = new ArrayList<>();
        Memory memory = null;
        int days = 0;
        int stepsLeft = 2;
        for (Rating rating : ratings("GGGGGGAAGGGGG")) {
            memory = memory == null ? fsrs.first(rating) : fsrs.next(memory, rating, days);
            stepsLeft = rating == Rating.AGAIN ? 1 : Math.max(0, stepsLeft - 1);
            days = stepsLeft > 0 ? 0 : fsrs.interval(memory, 0.9, CENTURY);
            intervals.add(days);
        }
        assertThat(intervals).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
    }

    @Test
    void theCurveOfForgettingIsThePublishedOne() {
        assertThat(fsrs.retrievability(fsrs.first(Rating.EASY), 8)).isCloseTo(0.9024733, within(0.000_000_05));
        assertThat(fsrs.retrievability(new Memory(17, 5), 17)).isCloseTo(0.9, within(1e-12));
        assertThat(fsrs.retrievability(new Memory(17, 5), 0)).isEqualTo(1);
    }

    @Test
    void manyEasyAnswersWithinADayMakeItNoEasierThanCanBe() {
        Memory memory = fsrs.first(Rating.EASY);
        for (int i = 0; i < 9; i++) {
            memory = fsrs.next(memory, Rating.EASY, 0);
        }
        assertThat(memory.difficulty()).isEqualTo(1);
    }

    @Test
    void whoeverWantsToRememberMoreComesBackSooner() {
        Memory memory = new Memory(40, 5);
        assertThat(fsrs.interval(memory, 0.9, CENTURY)).isEqualTo(40);
        assertThat(fsrs.interval(memory, 0.95, CENTURY)).isLessThan(20);
        assertThat(fsrs.interval(memory, 0.8, CENTURY)).isGreaterThan(100);
        assertThat(fsrs.interval(memory, 0.9, 30)).isEqualTo(30);
        assertThat(fsrs.interval(new Memory(0.001, 10), 0.9, CENTURY)).isOne();
    }

    @Test
    void whateverIsAnsweredWhenTheMemoryStaysWithinItsBounds() {
        Random random = new Random(6);
        for (int person = 0; person < 2_000; person++) {
            Memory memory = fsrs.first(any(random));
            for (int review = 0; review < 40; review++) {
                int days = random.nextInt(4) == 0 ? 0 : random.nextInt(400);
                double before = fsrs.retrievability(memory, days);
                Rating rating = any(random);
                Memory after = fsrs.next(memory, rating, days);
                assertThat(before).isBetween(0.0, 1.0);
                assertThat(after.difficulty()).isBetween(1.0, 10.0);
                assertThat(after.stability()).isBetween(0.001, 36_500.0);
                if (rating == Rating.AGAIN && days > 0) {
                    assertThat(after.stability()).isLessThanOrEqualTo(memory.stability());
                }
                if (rating.grade() >= Rating.GOOD.grade()) {
                    assertThat(after.stability()).isGreaterThanOrEqualTo(memory.stability());
                }
                memory = after;
            }
        }
    }

    @Test
    void otherParametersAreTakenIfTheyAreTwentyOne() {
        List<Double> slower = new ArrayList<>(Fsrs.DEFAULT);
        slower.set(20, 0.5);
        Memory memory = new Memory(10, 5);
        assertThat(new Fsrs(slower).retrievability(memory, 10)).isCloseTo(0.9, within(1e-12));
        assertThat(new Fsrs(slower).retrievability(memory, 100)).isLessThan(fsrs.retrievability(memory, 100));
        assertThatThrownBy(() -> new Fsrs(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
        slower.set(20, 0.0);
        assertThatThrownBy(() -> new Fsrs(slower)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Rating> ratings(String letters) {
        return letters.chars()
                .mapToObj(it -> it == 'A' ? Rating.AGAIN : Rating.GOOD)
                .toList();
    }

    private static Rating any(Random random) {
        return Rating.values()[random.nextInt(Rating.values().length)];
    }
}
