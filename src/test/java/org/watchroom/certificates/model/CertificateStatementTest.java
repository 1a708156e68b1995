package org.watchroom.certificates.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateStatementTest {

    private static final CertificateStatement STATEMENT = new CertificateStatement(
            "WR-2026-000123-5", "五级~A/B", LocalDate.of(2026, 11, 22), null, "abcdefghijklmnopqrstuv");

    @Test
    void whatWasSignedIsReadAsItWas() {
        String carried = STATEMENT.signed(CertificateStatementTest::reversed);
        assertThat(carried).matches("[A-Za-z0-9._~%+*-]+");
        assertThat(read(carried)).contains(STATEMENT);
    }

    @Test
    void everyChangedCharacterIsFound() {
        String carried = STATEMENT.signed(CertificateStatementTest::reversed);
        for (int i = 0; i < carried.length() - 1; i++) {
            char other = carried.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(read(carried.substring(0, i) + other + carried.substring(i + 1)))
                    .as("character " + i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "~", "~~~~~~", "WRC1~a~b~c~d~e~f", "x'; DROP TABLE certificate; --"})
    void nonsenseIsNoStatement(String carried) {
        assertThat(CertificateStatement.read(carried, (text, signature) -> true))
                .isEmpty();
    }

    private static Optional<CertificateStatement> read(String carried) {
        return CertificateStatement.read(carried, (text, signature) -> Arrays.equals(reversed(text), signature));
    }

    private static byte[] reversed(byte[] text) {
        byte[] reversed = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            reversed[i] = text[text.length - 1 - i];
        }
        return reversed;
    }
}
