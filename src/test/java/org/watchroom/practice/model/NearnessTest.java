package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "400, 0.90, 20, 365, 1",
        "31, 0.90, 20, 30, 3",
        "30, 0.93, 30, 29, 3",
        "8, 0.93, 30, 7, 16",
        "7, 0.95, 40, 6, 20",
        "1, 0.95, 40, 1, 80",
        "0, 0.95, 40, 1, 80"
    })
    void thereIsMoreToDoAsTheDayNears(int days, double retention, int cap, int longest, int newOfEighty) {
        Nearness nearness = Nearness.of(TODAY, TODAY.plusDays(days));
        assertThat(nearness.retention()).isEqualTo(retention);
        assertThat(nearness.cap()).isEqualTo(cap);
        assertThat(nearness.longestInterval()).isEqualTo(longest);
        assertThat(nearness.newADay(80)).isEqualTo(newOfEighty);
    }

    @Test
    void withoutADayOrAfterItPracticeGoesOnCalmly() {
        assertThat(Nearness.of(TODAY, null)).isEqualTo(Nearness.of(TODAY, TODAY.minusDays(1)));
        assertThat(Nearness.of(TODAY, null).cap()).isEqualTo(20);
        assertThat(Nearness.of(TODAY, null).longestInterval()).isEqualTo(365);
        assertThat(Nearness.of(TODAY, null).newADay(80)).isZero();
    }
}
