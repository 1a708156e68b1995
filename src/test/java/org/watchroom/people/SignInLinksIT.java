package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SignInLinksIT {

    private static final String WANTED = "seven herons wade";

    private final SignInLinks links = House.bean(SignInLinks.class);
    private final LinkedPassword linked = House.bean(LinkedPassword.class);
    private final SignIn signIn = House.bean(SignIn.class);
    private final AccountBook book = House.bean(AccountBook.class);
    private long administrator;
    private long trainee;
    private String name;

    @BeforeEach
    void somebodyWhoForgot() {
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
        trainee = Somebody.with("lin", Role.TRAINEE);
        name = "lin" + trainee;
    }

    @AfterEach
    void noMail() {
        List.of("host", "port", "from", "tls").forEach(it -> System.clearProperty("watchroom.mail." + it));
    }

    @Test
    void aLinkGivesItsOwnerAPasswordOnce() {
        String token = make();
        assertThat(use(token, WANTED)).isEqualTo(name);
        assertThat(Somebody.as(0, () -> signIn.signIn(name, WANTED, "192.0.2.1"))
                        .personId())
                .isEqualTo(trainee);
        assertRefused(() -> use(token, "another eight herons"), "people.link.dead");
    }

    @Test
    void theDatabaseHoldsNoLinkAndTheLogNeither() {
        String token = make();
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM sign_in_link WHERE person_id = ? AND made_by = ?",
                        trainee,
                        administrator))
                .isEqualTo(1);
        assertThat(Sql.text("SELECT HEX(token_hash) FROM sign_in_link")).isNotEqualTo(token);
        assertThat(Sql.text(
                        "SELECT CONCAT(deed, '|', subject, '|', about_person, '|', COALESCE(reason, '')) FROM action_log"
                                + " WHERE person_id = ?",
                        administrator))
                .isEqualTo("SignInLinks.make|" + trainee + "|" + trainee + "|");
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        String old = make();
        String fresh = make();
        assertRefused(() -> use(old, WANTED), "people.link.dead");
        assertThat(use(fresh, WANTED)).isEqualTo(name);
    }

    @Test
    void anOldOneAndOneOfAClosedAccountAreDead() {
        String token = make();
        Sql.run("UPDATE sign_in_link SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertRefused(() -> use(token, WANTED), "people.link.dead");
        String second = make();
        Sql.run("UPDATE account SET disabled = TRUE WHERE person_id = ?", trainee);
        assertRefused(() -> use(second, WANTED), "people.link.dead");
        assertRefused(this::make, "people.link.disabled");
    }

    @Test
    void signingSomebodyOutEverywhereEndsTheirLink() {
        String token = make();
        Somebody.as(administrator, () -> {
            House.bean(Sessions.class).endAllOf(trainee);
            return null;
        });
        assertRefused(() -> use(token, WANTED), "people.link.dead");
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAlive() {
        String token = make();
        assertRefused(() -> use(token, "password123456"), "people.password.common");
        assertRefused(() -> use(token, null), "people.password.length");
        assertRefused(() -> use(token, "it is " + name + " here"), "people.password.own-name");
        assertThat(use(token, WANTED)).isEqualTo(name);
    }

    @Test
    void anInvitationLivesThreeDaysAndAResetOne() {
        assertThat(link().hours()).isEqualTo(24);
        assertThat(link().invitation()).isFalse();
        Sql.run("UPDATE account SET must_change_password = TRUE WHERE person_id = ?", trainee);
        assertThat(link().hours()).isEqualTo(72);
        assertThat(link().invitation()).isTrue();
    }

    @Test
    void whatIsNoLinkIsRefusedAndAfterTwentyTheGuesserWaits() {
        String token = make();
        List<String> hostile = java.util.Arrays.asList(
                null, "", "x", "' OR 1=1 -- ", "x".repeat(100_000), "𠮷".repeat(43), token + "=");
        hostile.forEach(it -> assertRefused(() -> use(it, WANTED), "people.link.dead"));
        for (int i = hostile.size(); i < 20; i++) {
            assertRefused(() -> use("A".repeat(43), WANTED), "people.link.dead");
        }
        assertRefused(() -> use(token, WANTED), "people.link.too-often");
        assertThat(Somebody.as(0, () -> linked.choose(token, WANTED, "192.0.2.99")))
                .isEqualTo(name);
    }

    @Test
    void onlyAnAdministratorMakesOne() {
        assertRefused(() -> Somebody.as(trainee, () -> links.make(administrator)), "platform.forbidden");
        assertRefused(() -> Somebody.as(trainee, () -> book.search("", 1)), "platform.forbidden");
    }

    @Test
    void withoutMailAskingChangesNothing() {
        Sql.run("UPDATE account SET mail = 'lin@example.org' WHERE person_id = ?", trainee);
        ask(name);
        assertThat(Sql.count("SELECT COUNT(*) FROM sign_in_link")).isZero();
    }

    @Test
    void askingMailsALinkAndAnswersTheSameForEveryName() throws Exception {
        try (PostOffice office = PostOffice.open()) {
            ask("nobody");
            ask(name);
            assertThat(office.waiting()).isZero();
            Somebody.as(administrator, () -> {
                book.reachBy(trainee, " lin@example.org ");
                return null;
            });
            ask(name);
            String letter = office.next();
            assertThat(letter).contains("RCPT TO:<lin@example.org>", "/people/link.xhtml#");
            String token = letter.replace("=\r\n", "").replaceAll("(?s).*?link\\.xhtml#([A-Za-z0-9_-]{43}).*", "$1");
            assertThat(use(token, WANTED)).isEqualTo(name);
        }
    }

    @Test
    void whoAsksTooOftenWaits() {
        for (int i = 0; i < SignInLinks.ASKS; i++) {
            ask("somebody" + i);
        }
        assertRefused(() -> ask(name), "people.link.too-often");
    }

    @Test
    void whatIsNoMailAddressIsNotKept() {
        for (String hostile : List.of(
                "lin",
                "lin@",
                "@x.org",
                "a@b",
                "a@b.org\r\nBcc: c@d.org",
                "a@b.org,c@d.org",
                "=1+1@x",
                "林@例子.中国",
                "a".repeat(300) + "@x.org")) {
            assertRefused(
                    () -> Somebody.as(administrator, () -> {
                        book.reachBy(trainee, hostile);
                        return null;
                    }),
                    "people.mail.form");
        }
        assertThat(Sql.text("SELECT mail FROM account WHERE person_id = ?", trainee))
                .isNull();
    }

    @Test
    void theListFindsByNameSignInNameAndInstitution() {
        assertThat(Somebody.as(administrator, () -> book.search("lin", 1)).rows())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.signInName()).isEqualTo(name);
                    assertThat(it.roles()).containsExactly("TRAINEE");
                    assertThat(it.state()).isEqualTo("OPEN");
                });
        assertThat(Somebody.as(administrator, () -> book.search(null, -5)).total())
                .isEqualTo(2);
        assertThat(Somebody.as(administrator, () -> book.search("%", 1)).total())
                .isZero();
        assertRefused(() -> Somebody.as(administrator, () -> book.get(-1)), "people.account.absent");
    }

    private SignInLinks.Link link() {
        return Somebody.as(administrator, () -> links.make(trainee));
    }

    private String make() {
        String address = link().address();
        return address.substring(address.indexOf('#') + 1);
    }

    private String use(String token, String wanted) {
        return Somebody.as(0, () -> linked.choose(token, wanted, "192.0.2.1"));
    }

    private void ask(String whom) {
        Somebody.as(0, () -> {
            links.ask(whom, "192.0.2.1");
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
