package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.UseCases;

@UseCases
class VerificationIT {

    private final Verification verification = House.bean(Verification.class);

    @Test
    void anUnknownAndAMalformedNumberGetTheSameAnswer() {
        Verified unknown = look("WR-2026-000123-" + "X", "192.0.2.10");
        for (String typed : List.of("WR-2026-000001-1", "", "' OR 1=1", "王小明", "x".repeat(5000))) {
            assertThat(look(typed, "192.0.2.10")).isEqualTo(unknown);
        }
        assertThat(unknown.status()).isEqualTo(CertificateStatus.UNKNOWN);
        assertThat(unknown.maskedName()).isNull();
    }

    @Test
    void oneAddressWaitsAfterTwentyLookUpsWhileOthersDoNot() {
        for (int i = 0; i < LookUpLimit.MOST; i++) {
            look("WR-2026-000001-1", "192.0.2.20");
        }
        assertThatThrownBy(() -> look("WR-2026-000001-1", "192.0.2.20"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.TOO_OFTEN));
        assertThat(look("WR-2026-000001-1", "192.0.2.21").status()).isEqualTo(CertificateStatus.UNKNOWN);
    }

    private Verified look(String typed, String address) {
        return Somebody.as(0, () -> verification.look(typed, address));
    }
}
