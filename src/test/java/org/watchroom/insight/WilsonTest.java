package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.watchroom.insight.model.Wilson;

class WilsonTest {

    @Test
    void sixteenOfSeventyFourLieBetweenThirteenPointEightAndThirtyTwoPointThreePercent() {
        Rate rate = Rate.of(16, 74);
        assertThat(rate.rate()).isCloseTo(0.216, within(0.0005));
        assertThat(rate.low()).isCloseTo(0.138, within(0.0005));
        assertThat(rate.high()).isCloseTo(0.323, within(0.0005));
    }

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void theExamplesOfTheLiteratureComeOutAsPrinted() {
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void noneAndAllStayWithinZeroAndOne() {
        for (long n = 1; n <= 2_000; n++) {
            Wilson none = Wilson.of(0, n).orElseThrow();
            Wilson all = Wilson.of(n, n).orElseThrow();
            assertThat(none.low()).isZero();
            assertThat(none.high()).isBetween(0.0, 1.0);
            assertThat(all.high()).isEqualTo(1);
            assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
        }
    }

    @Test
    void nothingIsSaidOfNobody() {
        assertThat(Wilson.of(0, 0)).isEmpty();
        assertThat(Rate.of(0, 0)).isEqualTo(new Rate(0, 0, null, null, null));
    }

    @Test
    void moreThanAllIsAFault() {
        assertThatThrownBy(() -> Rate.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInterval(long count, long of, double low, double high) {
        Wilson interval = Wilson.of(count, of).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }
}
