package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccessCodeTest {

    @Test
    void itHasEightSignsWithoutLookAlikesAndNoTwoAreEqual() {
        assertThat(AccessCode.made().text())
                .matches("[2-9A-HJKMNP-Z]{8}")
                .isNotEqualTo(AccessCode.made().text());
    }

    @Test
    void itIsKnownHoweverItIsTypedAndNothingElseIs() {
        AccessCode code = AccessCode.made();
        String kept = code.salted();
        String text = code.text();
        assertThat(AccessCode.matches(text, kept)).isTrue();
        assertThat(AccessCode.matches(
                        " " + text.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + text.substring(4), kept))
                .isTrue();
        assertThat(AccessCode.matches(text + "2", kept)).isFalse();
        assertThat(AccessCode.matches("", kept)).isFalse();
        assertThat(AccessCode.matches(null, kept)).isFalse();
    }

    @Test
    void whatIsKeptTellsNothingOfItAndDiffersEachTime() {
        AccessCode code = AccessCode.made();
        assertThat(code.salted()).hasSizeLessThanOrEqualTo(100).doesNotContain(code.text());
        assertThat(code.salted()).isNotEqualTo(code.salted());
    }
}
