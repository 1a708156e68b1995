package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.IdentityNumber;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The example that GB 11643 itself prints. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void theExampleOfTheStandardHolds() {
        IdentityNumber number = IdentityNumber.of(OF_THE_STANDARD, TODAY);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.text()).isEqualTo(OF_THE_STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "' 11010519491231002X '"})
    void otherWaysToWriteItAreTheSameNumber(String written) {
        assertThat(IdentityNumber.of(written, TODAY).text()).isEqualTo(OF_THE_STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "'', people.identity.missing",
        "'   ', people.identity.missing",
        "110105491231002, people.identity.old-form",
        "11010519491231002, people.identity.length",
        "11010519491231002XX, people.identity.characters",
        "1101051949123100234, people.identity.length",
        "1101051949123l002X, people.identity.characters",
        "1101O519491231002X, people.identity.characters",
        "X10105194912310021, people.identity.characters",
        "110105194912310021, people.identity.check",
        "110105194913310022, people.identity.birth-date",
        "110105198502300022, people.identity.birth-date",
        "110105189912310022, people.identity.birth-date",
        "110105203104190022, people.identity.future",
    })
    void whatIsNoNumberIsRefusedWithItsOwnReason(String written, String key) {
        assertThatThrownBy(() -> IdentityNumber.of(written, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void everyMistypedDigitAndEverySwapOfNeighboursIsFound() {
        for (int i = 0; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != OF_THE_STANDARD.charAt(i)) {
                    String typed = OF_THE_STANDARD.substring(0, i) + digit + OF_THE_STANDARD.substring(i + 1);
                    assertThatThrownBy(() -> IdentityNumber.of(typed, TODAY)).isInstanceOf(Refused.class);
                }
            }
            if (i < 16 && OF_THE_STANDARD.charAt(i) != OF_THE_STANDARD.charAt(i + 1)) {
                String typed = OF_THE_STANDARD.substring(0, i)
                        + OF_THE_STANDARD.charAt(i + 1)
                        + OF_THE_STANDARD.charAt(i)
                        + OF_THE_STANDARD.substring(i + 2);
                assertThatThrownBy(() -> IdentityNumber.of(typed, TODAY)).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void itIsShownMaskedEvenInALog() {
        assertThat(IdentityNumber.of(OF_THE_STANDARD, TODAY).masked()).isEqualTo("110***********002X");
        assertThat(IdentityNumber.of(OF_THE_STANDARD, TODAY)).hasToString("110***********002X");
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王*明", "李明, 李*", "欧阳明哲, 欧**哲", "林𠮷, 林*", "A, *"})
    void aNameIsMaskedButForItsEnds(String name, String masked) {
        assertThat(Directory.maskedName(name)).isEqualTo(masked);
    }
}
