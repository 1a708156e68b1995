package org.watchroom.people.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;

class PasswordRulesTest {

    private final Person person = new Person("欧阳秀英");
    private final Account trainee = new Account(1, "ouyang.xy", EnumSet.of(Role.TRAINEE));
    private final Account administrator = new Account(2, "boss", EnumSet.of(Role.ADMINISTRATOR));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a sentence of mine",
                "seven herons wade",
                "correct horse battery",
                "我家门前有两棵枣树一口井",
                "Zaunkönig im Regen",
                "gw8#Lq20vTz!",
                "🐼 eats 🎋 slowly"
            })
    void whatIsLongAndItsOwnersAlonePasses(String wanted) {
        assertThatCode(() -> PasswordRules.check(wanted, trainee, person)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "12345678901234",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "password123456",
                "P@ssw0rd2026!",
                "passwordpassword",
                "watchroom-demo",
                "Watchroom2026!!",
                "xiaofang119119",
                "woaini1314520",
                "sunshine20261122",
                "!!!sunshine!!!",
                "ｐａｓｓｗｏｒｄ１２３"
            })
    void whatOthersWouldTryFirstIsRefused(String wanted) {
        assertRefused(wanted, trainee, "people.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "nine char", "𠮷𠮷𠮷𠮷𠮷"})
    void whatIsShortIsRefusedHoweverManyBytesItTakes(String wanted) {
        assertRefused(wanted, trainee, "people.password.length");
    }

    @Test
    void noPasswordAtAllAndAnEndlessOneAreRefused() {
        assertRefused(null, trainee, "people.password.length");
        assertRefused("x y z ".repeat(30), trainee, "people.password.length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello ouyang.xy of mine", "OUYANG.XY of the east", "我是欧阳秀英我来值班吧"})
    void oneWithItsOwnersNameIsRefused(String wanted) {
        assertRefused(wanted, trainee, "people.password.own-name");
    }

    @Test
    void oneWithItsOwnersPhoneIsRefused() {
        person.isNow("欧阳秀英", "13900001111", 1, "duty");
        assertRefused("call 13900001111 me", trainee, "people.password.own-name");
    }

    @Test
    void anAdministratorsIsLonger() {
        assertRefused("seven herons", administrator, "people.password.length");
        assertThatCode(() -> PasswordRules.check("seven herons wade", administrator, person))
                .doesNotThrowAnyException();
    }

    private void assertRefused(String wanted, Account account, String key) {
        assertThatThrownBy(() -> PasswordRules.check(wanted, account, person))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.key())
                                .isEqualTo(key));
    }
}
