package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.watchroom.insight.model.Newcombe;

class NewcombeTest {

    /** Newcombe 1998, table II, method 10: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/10. */
    @Test
    void theIntervalIsThatOfThePublishedExamples() {
        assertInterval(Newcombe.of(56, 70, 48, 80), 0.0524, 0.3339);
        assertInterval(Newcombe.of(9, 10, 3, 10), 0.1705, 0.8090);
        assertInterval(Newcombe.of(10, 10, 0, 10), 0.6075, 1.0);
    }

    @Test
    void aDifferenceThatMayBeChanceIsNeitherHigherNorLower() {
        assertThat(Newcombe.of(6, 7, 2, 7).isHigher()).isTrue();
        assertThat(Newcombe.of(2, 7, 6, 7).isLower()).isTrue();
        assertThat(Newcombe.of(5, 7, 3, 7)).satisfies(it -> {
            assertThat(it.isHigher()).isFalse();
            assertThat(it.isLower()).isFalse();
        });
    }

    @Test
    void theMoreIsComparedTheMoreCautiousIsEachComparison() {
        assertThat(Newcombe.of(4, 7, 12, 67).isHigher()).isTrue();
        assertThat(Newcombe.of(4, 7, 12, 67, 11).isHigher()).isFalse();
    }

    private static void assertInterval(Newcombe found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, within(0.0001));
        assertThat(found.high()).isCloseTo(high, within(0.0001));
    }
}
