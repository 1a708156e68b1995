package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.SecondFactorRepository;
import org.watchroom.people.model.Totp;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SecondFactorIT {

    private static final String PASSWORD = "the right one of the boss";

    private final SecondFactor factor = House.bean(SecondFactor.class);
    private final SignIn signIn = House.bean(SignIn.class);
    private long boss;
    private long other;

    @BeforeEach
    void twoAdministrators() {
        boss = Somebody.with("boss", Role.ADMINISTRATOR);
        other = Somebody.with("other", Role.ADMINISTRATOR);
        Sql.run(
                "UPDATE account SET password_hash = ? WHERE person_id = ?",
                House.bean(Passwords.class).hash(PASSWORD),
                boss);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty("watchroom.second-factor.instructors");
    }

    @Test
    void withoutItThePasswordIsEnough() {
        assertThat(half().codeOwed()).isFalse();
    }

    @Test
    void untilItIsConfirmedNothingChanges() {
        Somebody.as(boss, factor::begin);
        assertThat(half().codeOwed()).isFalse();
        assertRefused(() -> Somebody.as(boss, () -> factor.confirm("000000x")), "people.code.wrong");
        assertThat(half().codeOwed()).isFalse();
    }

    @Test
    void onceItIsOnACodeIsOwedAndTakenOnce() {
        switchOn();
        SignIn.SignedIn half = half();
        assertThat(half.codeOwed()).isTrue();
        String code = code(1);
        assertThat(prove(half, code).codeOwed()).isFalse();
        assertRefused(() -> prove(half, code), "people.code.wrong");
    }

    @Test
    void theCodeThatConfirmedItIsUsedUp() {
        Somebody.as(boss, factor::begin);
        String code = code(0);
        Somebody.as(boss, () -> factor.confirm(code));
        assertRefused(() -> prove(half(), code), "people.code.wrong");
    }

    @Test
    void clocksMayDifferByOneStepAndNoMore() {
        switchOn();
        Sql.run("UPDATE second_factor SET last_step = 0");
        assertThat(prove(half(), code(-1)).codeOwed()).isFalse();
        assertThat(prove(half(), code(1)).codeOwed()).isFalse();
        Sql.run("UPDATE second_factor SET last_step = 0");
        assertRefused(() -> prove(half(), code(-4)), "people.code.wrong");
        assertRefused(() -> prove(half(), code(4)), "people.code.wrong");
    }

    @Test
    void eachRecoveryCodeServesOnceAndIsNotKept() {
        List<String> codes = switchOn();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(prove(half(), codes.get(3).toUpperCase(java.util.Locale.ROOT))
                        .codeOwed())
                .isFalse();
        assertRefused(() -> prove(half(), codes.get(3)), "people.code.wrong");
        assertThat(Sql.count("SELECT COUNT(*) FROM recovery_code")).isEqualTo(9);
        assertThat(Sql.count("SELECT COUNT(*) FROM recovery_code WHERE code_hash LIKE ?", codes.get(0)))
                .isZero();
        assertThat(Somebody.as(boss, factor::state).codesLeft()).isEqualTo(9);
    }

    @Test
    void theSecretIsEncryptedAndBelongsToOnePerson() {
        SecondFactor.Enrolment enrolment = Somebody.as(boss, factor::begin);
        assertThat(enrolment.uri()).startsWith("otpauth://totp/Watchroom:boss").contains("&issuer=Watchroom");
        assertThat(enrolment.secret().replace(" ", "")).hasSize(32);
        assertThat(Sql.count("SELECT LENGTH(secret_cipher) FROM second_factor")).isEqualTo(12 + 20 + 16);
        Sql.run("UPDATE second_factor SET person_id = ?", other);
        assertThatThrownBy(() -> Somebody.as(other, factor::begin)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reloadingThePageKeepsTheSecret() {
        assertThat(Somebody.as(boss, factor::begin)).isEqualTo(Somebody.as(boss, factor::begin));
        switchOn();
        assertRefused(() -> Somebody.as(boss, factor::begin), "people.second-factor.is-on");
        assertRefused(() -> Somebody.as(boss, () -> factor.confirm(code(1))), "people.second-factor.is-on");
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneWaits() {
        switchOn();
        SignIn.SignedIn half = half();
        for (String hostile : Arrays.asList(null, "", "12345", "𠮷𠮷𠮷𠮷𠮷𠮷", "1".repeat(100_000))) {
            assertRefused(() -> prove(half, hostile), "people.code.wrong");
        }
        assertRefused(() -> prove(half, code(1)), "people.code.too-often");
    }

    @Test
    void whoWasSignedOutMeanwhileBeginsAgain() {
        switchOn();
        SignIn.SignedIn half = half();
        Sql.run("UPDATE account SET epoch = epoch + 1 WHERE person_id = ?", boss);
        assertRefused(() -> prove(half, code(1)), "people.sign-in.wrong");
    }

    @Test
    void itsOwnerSwitchesItOffWithACode() {
        switchOn();
        assertRefused(() -> run(() -> factor.switchOff("nothing")), "people.code.wrong");
        assertThat(half().codeOwed()).isTrue();
        run(() -> factor.switchOff(code(1)));
        assertThat(half().codeOwed()).isFalse();
        assertThat(Sql.count("SELECT COUNT(*) FROM recovery_code")).isZero();
    }

    @Test
    void anotherAdministratorTakesItAwayAndSaysWhy() {
        switchOn();
        assertRefused(() -> run(() -> factor.reset(boss, new Reason("lost"))), "people.second-factor.own");
        assertRefused(() -> new Reason(" "), "platform.reason");
        Somebody.as(other, () -> {
            factor.reset(boss, new Reason("lost the phone"));
            return null;
        });
        assertThat(half().codeOwed()).isFalse();
        assertThat(Sql.text(
                        "SELECT reason FROM action_log WHERE deed = 'SecondFactor.reset' AND outcome = 'DONE' AND about_person = ?",
                        boss))
                .isEqualTo("lost the phone");
    }

    @Test
    void instructorsHaveItWhereItIsSwitchedOnAndTraineesNever() {
        long instructor = Somebody.with("teacher", Role.INSTRUCTOR);
        long trainee = Somebody.with("lin", Role.TRAINEE);
        assertRefused(() -> Somebody.as(instructor, factor::begin), "people.second-factor.not-offered");
        System.setProperty("watchroom.second-factor.instructors", "true");
        assertThat(Somebody.as(instructor, factor::begin).secret()).isNotBlank();
        assertRefused(() -> Somebody.as(trainee, factor::begin), "people.second-factor.not-offered");
        assertRefused(
                () -> Somebody.as(trainee, () -> {
                    factor.reset(boss, new Reason("mine"));
                    return null;
                }),
                "platform.forbidden");
    }

    private List<String> switchOn() {
        Somebody.as(boss, factor::begin);
        return Somebody.as(boss, () -> factor.confirm(code(0)));
    }

    private String code(int stepsFromNow) {
        byte[] secret = House.bean(SecondFactorProof.class)
                .open(boss, House.bean(SecondFactorRepository.class).find(boss).orElseThrow());
        return Totp.code(secret, Totp.step(House.bean(Clock.class).instant()) + stepsFromNow);
    }

    private SignIn.SignedIn half() {
        return Somebody.as(0, () -> signIn.signIn("boss" + boss, PASSWORD, "192.0.2.1"));
    }

    private SignIn.SignedIn prove(SignIn.SignedIn half, String code) {
        return Somebody.as(0, () -> signIn.prove(half, code));
    }

    private void run(Runnable work) {
        Somebody.as(boss, () -> {
            work.run();
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
