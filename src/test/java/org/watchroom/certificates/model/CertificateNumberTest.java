package org.watchroom.certificates.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    @Test
    void theCheckCharacterIsThatOfThePublishedExample() {
        // Global Release Identifier standard, after ISO/IEC 7064 MOD 37,36
        assertThat(CertificateNumber.checkCharacter("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void aNumberIsReadBackHoweverItIsTyped() {
        CertificateNumber number = new CertificateNumber(2026, 123);
        assertThat(number.toString()).matches("WR-2026-000123-[0-9A-Z]");
        String plain = number.toString();
        assertThat(CertificateNumber.read(plain)).contains(number);
        assertThat(CertificateNumber.read(" " + plain.toLowerCase().replace("-", " ") + "\n"))
                .contains(number);
        assertThat(CertificateNumber.read(plain.replace("WR", "ＷＲ").replace('-', '—')))
                .contains(number);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = new CertificateNumber(2026, 4711).toString();
        for (int at = 5; at < right.length(); at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (right.charAt(at) != '-' && right.charAt(at) != wrong) {
                    String mistyped = right.substring(0, at) + wrong + right.substring(at + 1);
                    assertThat(CertificateNumber.read(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @Test
    void nonsenseIsNoNumber() {
        for (String typed : new String[] {null, "", "WR", "WR-2026-000000-0", "x".repeat(10_000), "WR-1026-000123-5"}) {
            assertThat(CertificateNumber.read(typed)).isEmpty();
        }
    }
}
