package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRatingTest {

    /** With 36 seconds for a question. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, 3, true, AGAIN",
                "false, -, false, AGAIN",
                "true, -, true, GOOD",
                "true, 37, true, HARD",
                "true, 36, false, GOOD",
                "true, 12, false, GOOD",
                "true, 12, true, EASY",
                "true, 13, true, GOOD",
                "true, 0, true, EASY"
            })
    void itFollowsFromTheAnswerAndItsTime(boolean right, Integer seconds, boolean rightBefore, Rating rating) {
        assertThat(AnswerRating.of(right, seconds, 36, rightBefore)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 0", "600, 600", "601, -", "-1, -"})
    void whoeverWasAwaySaysNothingByTheTime(long seconds, Integer meaningful) {
        assertThat(AnswerRating.meaningful(seconds)).isEqualTo(meaningful);
    }
}
