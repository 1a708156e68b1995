package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The packaged product, killed and started again while candidates write. */
class OutagesIT {

    private static final int CANDIDATES = 30;

    @Test
    void whatWasAcknowledgedIsKeptOnceThroughTheDeathOfServerAndDatabase() throws Exception {
        try (BenchedProduct product = BenchedProduct.start(CANDIDATES, "-XX:TieredStopAtLevel=1")) {
            String verdict = new ExamOutages(product, CANDIDATES, 1, 3_000, Duration.ofSeconds(2)).verdict();
            assertThat(verdict)
                    .matches("(?s).*\\b" + CANDIDATES + " papers, [0-9]{3,} answers acknowledged, 0 differences");
        }
    }
}
