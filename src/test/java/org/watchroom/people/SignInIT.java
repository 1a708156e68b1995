package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Passwords;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SignInIT {

    private final SignIn signIn = House.bean(SignIn.class);
    private final OwnPassword ownPassword = House.bean(OwnPassword.class);
    private long person;
    private String name;

    @BeforeEach
    void aPersonWithAPassword() {
        person = Somebody.with("lin", Role.TRAINEE);
        name = "lin" + person;
        Sql.run(
                "UPDATE account SET password_hash = ? WHERE person_id = ?",
                House.bean(Passwords.class).hash("the right one"),
                person);
    }

    @Test
    void theRightPasswordLetsItsOwnerIn() {
        assertThat(in("the right one", "192.0.2.1").personId()).isEqualTo(person);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndADisabledAccountGetTheSameAnswer() {
        assertRefused(() -> in("wrong", "192.0.2.1"), "people.sign-in.wrong");
        assertRefused(() -> Somebody.as(0, () -> signIn.signIn("nobody", "x", "192.0.2.1")), "people.sign-in.wrong");
        Sql.run("UPDATE account SET disabled = TRUE WHERE person_id = ?", person);
        assertRefused(() -> in("the right one", "192.0.2.1"), "people.sign-in.wrong");
    }

    @Test
    void tenWrongGuessesStopTheGuesserButNotTheOwnerElsewhere() {
        for (int i = 0; i < 10; i++) {
            assertRefused(() -> in("wrong", "192.0.2.66"), "people.sign-in.wrong");
        }
        assertRefused(() -> in("the right one", "192.0.2.66"), "people.sign-in.too-often");
        assertThat(in("the right one", "192.0.2.1").personId()).isEqualTo(person);
    }

    @Test
    void aDemoAccountIsClosedToOtherMachines() {
        Sql.run("UPDATE account SET demo = TRUE WHERE person_id = ?", person);
        assertRefused(() -> in("the right one", "192.0.2.1"), "people.sign-in.wrong");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        int before = in("the right one", "192.0.2.1").epoch();
        int after = Somebody.as(person, () -> ownPassword.choose("the right one", "a sentence of mine"))
                .epoch();
        assertThat(after).isGreaterThan(before);
        assertThat(in("a sentence of mine", "192.0.2.1").epoch()).isEqualTo(after);
    }

    @Test
    void aShortOrOldPasswordIsRefusedAndChangesNothing() {
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", "short")),
                "people.password.length");
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", "the right one")),
                "people.password.same");
        assertThat(in("the right one", "192.0.2.1").personId()).isEqualTo(person);
    }

    @Test
    void aPasswordOfOnesOwnIsNoneThatOthersWouldTry() {
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", "password123456")),
                "people.password.common");
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", "I am " + name + " here")),
                "people.password.own-name");
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", null)), "people.password.length");
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose(null, "a sentence of mine")),
                "people.password.current-wrong");
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("x".repeat(5000), "a sentence of mine")),
                "people.password.current-wrong");
        assertThat(in("the right one", "192.0.2.1").personId()).isEqualTo(person);
    }

    @Test
    void whoGuessesThePresentPasswordOfAnOpenSessionMustWait() {
        for (int i = 0; i < 10; i++) {
            assertRefused(
                    () -> Somebody.as(person, () -> ownPassword.choose("wrong", "a sentence of mine")),
                    "people.password.current-wrong");
        }
        assertRefused(
                () -> Somebody.as(person, () -> ownPassword.choose("the right one", "a sentence of mine")),
                "people.password.too-often");
    }

    @Test
    void changingItStandsInTheActionLogAndThePasswordDoesNot() {
        Somebody.as(person, () -> ownPassword.choose("the right one", "a sentence of mine"));
        assertThat(Sql.text(
                        "SELECT CONCAT(deed, '|', subject, '|', outcome) FROM action_log WHERE person_id = ?", person))
                .isEqualTo("OwnPassword.choose||DONE");
    }

    private SignIn.SignedIn in(String password, String address) {
        return Somebody.as(0, () -> signIn.signIn(name, password, address));
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
