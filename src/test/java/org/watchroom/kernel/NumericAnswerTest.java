package org.watchroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12.50        | 12.5
                    12,5         | 12.5
                    １２．５       | 12.5
                    +007         | 7
                    −3           | -3
                    -0           | 0
                    100          | 100
                    12.5±0.50    | 12.5±0.5
                    12.5 +/- 0,5 | 12.5±0.5
                    -2+-1        | -2±1
                    """)
    void aNumberIsWrittenInOneWay(String written, String kept) {
        assertThat(NumericAnswer.read(written).orElseThrow().text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5m",
                "1e3",
                "0x10",
                ".5",
                "5.",
                "1.2.3",
                "5±0",
                "5±-1",
                "±1",
                "5±",
                "123456789012345678901"
            })
    void whatIsNoNumberIsNone(String written) {
        assertThat(NumericAnswer.read(written)).isEmpty();
    }

    @Test
    void theEndsOfTheRangeAreRight() {
        NumericAnswer answer = NumericAnswer.read("1.8±0.1").orElseThrow();
        assertThat(answer.takes(new BigDecimal("1.7"))).isTrue();
        assertThat(answer.takes(new BigDecimal("1.90"))).isTrue();
        assertThat(answer.takes(new BigDecimal("1.6999"))).isFalse();
        assertThat(NumericAnswer.read("5").orElseThrow().takes(new BigDecimal("5.00")))
                .isTrue();
        assertThat(NumericAnswer.read("5").orElseThrow().takes(new BigDecimal("5.01")))
                .isFalse();
    }
}
