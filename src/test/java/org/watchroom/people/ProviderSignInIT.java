package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.SecondFactorRepository;
import org.watchroom.people.model.Totp;
import org.watchroom.platform.oidc.Asked;
import org.watchroom.platform.oidc.IdentityProvider;
import org.watchroom.platform.oidc.IdentityProvider.Answer;
import org.watchroom.platform.oidc.Known;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class ProviderSignInIT {

    private final IdentityProvider provider = House.bean(IdentityProvider.class);
    private final ProviderSignIn signIn = House.bean(ProviderSignIn.class);
    private FakeProvider there;
    private long person;
    private long other;

    @BeforeEach
    void aProviderAndTwoPeople() {
        there = new FakeProvider();
        System.setProperty("watchroom.oidc.issuer", there.issuer());
        System.setProperty("watchroom.oidc.client-id", FakeProvider.CLIENT);
        System.setProperty("watchroom.oidc.client-secret", FakeProvider.SECRET);
        person = Somebody.with("lin", Role.ADMINISTRATOR);
        other = Somebody.with("wu", Role.TRAINEE);
    }

    @AfterEach
    void asBefore() {
        there.close();
        List.of("issuer", "client-id", "client-secret", "claim")
                .forEach(it -> System.clearProperty("watchroom.oidc." + it));
    }

    @Test
    void whoConnectedTheirAccountComesIn() {
        connect(person);
        assertThat(Somebody.as(person, signIn::own)).contains("lin@house.example");
        there.claims = it -> it.claim("preferred_username", "renamed");
        SignIn.SignedIn in = in();
        assertThat(in.personId()).isEqualTo(person);
        assertThat(in.codeOwed()).isFalse();
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed = 'ProviderSignIn.connect'"))
                .isEqualTo(1);
    }

    @Test
    void neitherNameNorMailOpensAnAccountAndNoneIsMade() {
        long accounts = Sql.count("SELECT COUNT(*) FROM account");
        String name = Sql.text("SELECT sign_in_name FROM account WHERE person_id = ?", person);
        Sql.run("UPDATE account SET mail = 'lin@house.example' WHERE person_id = ?", person);
        there.claims = it -> it.claim("preferred_username", name)
                .claim("email", "lin@house.example")
                .claim("email_verified", true)
                .claim("roles", List.of("ADMINISTRATOR"));
        assertRefused(this::in, "people.provider.unknown");
        assertThat(Sql.count("SELECT COUNT(*) FROM account")).isEqualTo(accounts);
        assertThat(Sql.count("SELECT COUNT(*) FROM provider_link")).isZero();
    }

    @Test
    void anotherSubjectOrIssuerIsSomebodyElse() {
        connect(person);
        there.subject = "S-1";
        assertRefused(this::in, "people.provider.unknown");
        there.subject = "s-1";
        Sql.run("UPDATE provider_link SET issuer = 'https://elsewhere.example'");
        assertRefused(this::in, "people.provider.unknown");
    }

    @Test
    void aClosedAccountAndADemoAccountFromAfarStayOut() {
        connect(person);
        Sql.run("UPDATE account SET disabled = TRUE WHERE person_id = ?", person);
        assertRefused(this::in, "people.provider.unknown");
        Sql.run("UPDATE account SET disabled = FALSE, demo = TRUE WHERE person_id = ?", person);
        assertRefused(this::in, "people.provider.unknown");
    }

    @Test
    void theSecondFactorIsStillOwedUnlessTheProviderAskedForMoreThanOne() {
        connect(person);
        SecondFactor factor = House.bean(SecondFactor.class);
        Somebody.as(person, factor::begin);
        Somebody.as(person, () -> factor.confirm(code()));
        assertThat(in().codeOwed()).isTrue();
        there.claims = it -> it.claim("amr", List.of("pwd"));
        assertThat(in().codeOwed()).isTrue();
        there.claims = it -> it.claim("amr", List.of("pwd", "otp", "mfa"));
        assertThat(in().codeOwed()).isFalse();
    }

    @Test
    void anAccountThereBelongsToOnePersonHere() {
        connect(person);
        assertRefused(() -> connect(other), "people.provider.taken");
        there.subject = "s-2";
        assertRefused(() -> connect(person), "people.provider.connected");
        connect(other);
        assertThat(in().personId()).isEqualTo(other);
    }

    @Test
    void aConnectionEndsByItsOwnerOrAnAdministrator() {
        connect(other);
        as(other, signIn::disconnect);
        assertRefused(this::in, "people.provider.unknown");
        connect(other);
        long epoch = Sql.count("SELECT epoch FROM account WHERE person_id = ?", other);
        assertRefused(() -> as(other, () -> signIn.takeAway(person)), "platform.forbidden");
        assertRefused(() -> Somebody.as(other, () -> signIn.of(person)), "platform.forbidden");
        assertThat(Somebody.as(person, () -> signIn.of(other))).isPresent();
        as(person, () -> signIn.takeAway(other));
        assertRefused(this::in, "people.provider.unknown");
        assertThat(Sql.count("SELECT epoch FROM account WHERE person_id = ?", other))
                .isGreaterThan(epoch);
    }

    @Test
    void onlyATokenOfTheProviderForThisVeryQuestionIsBelieved() {
        assertUnbelieved(it -> it.claim("nonce", "of another sign-in"));
        assertUnbelieved(it -> it.claim("nonce", null));
        assertUnbelieved(it -> it.audience("another-client"));
        assertUnbelieved(it -> it.audience(List.of()));
        assertUnbelieved(it -> it.audience(List.of(FakeProvider.CLIENT, "another-client")));
        assertUnbelieved(it -> it.claim("azp", "another-client"));
        assertUnbelieved(it -> it.issuer("https://elsewhere.example"));
        assertUnbelieved(it -> it.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertUnbelieved(it -> it.expirationTime(null));
        assertUnbelieved(it -> it.notBeforeTime(Date.from(Instant.now().plusSeconds(600))));
        assertUnbelieved(it -> it.subject(null));
        assertUnbelieved(it -> it.subject(" "));
        assertUnbelieved(it -> it.subject("x".repeat(256)));
        there.claims = it ->
                it.audience(List.of(FakeProvider.CLIENT, "another-client")).claim("azp", FakeProvider.CLIENT);
        assertThat(known().subject()).isEqualTo("s-1");
    }

    @Test
    void onlyItsOwnSignatureIsTaken() {
        for (FakeProvider.Signature signature : FakeProvider.Signature.values()) {
            there.signature = signature;
            if (signature == FakeProvider.Signature.OWN_KEY) {
                assertThat(known().subject()).isEqualTo("s-1");
            } else {
                assertRefused(this::known, "platform.oidc.token");
            }
        }
    }

    @Test
    void itsKeyMayChangeAtAnyTime() {
        known();
        there.changeKey();
        assertThat(known().subject()).isEqualTo("s-1");
    }

    @Test
    void anAnswerToAnotherQuestionIsStray() {
        Asked asked = provider.ask();
        Answer answer = there.signIn(provider.address(asked));
        assertRefused(() -> provider.hear(provider.ask(), answer), "platform.oidc.stray");
        assertRefused(() -> provider.hear(asked, new Answer(null, answer.code(), null)), "platform.oidc.stray");
        assertRefused(
                () -> provider.hear(asked, new Answer(answer.state(), answer.code(), "https://elsewhere.example")),
                "platform.oidc.stray");
        assertRefused(() -> provider.hear(asked, new Answer(answer.state(), null, null)), "platform.oidc.denied");
        assertThat(provider.hear(asked, new Answer(answer.state(), answer.code(), there.issuer()))
                        .subject())
                .isEqualTo("s-1");
        assertRefused(() -> provider.hear(asked, answer), "platform.oidc.down");
    }

    @Test
    void aProviderThatIsDownOrSomebodyElseGetsAPlainRefusal() {
        there.issuerOfMetadata = "https://elsewhere.example";
        assertRefused(this::known, "platform.oidc.down");
        there.issuerOfMetadata = null;
        Asked asked = provider.ask();
        Answer answer = there.signIn(provider.address(asked));
        there.close();
        assertRefused(() -> provider.hear(asked, answer), "platform.oidc.down");
        for (String issuer : List.of(
                "http://192.0.2.1", "ftp://house.example", "not an address", "https://", "http://127.0.0.1:1")) {
            System.setProperty("watchroom.oidc.issuer", issuer);
            assertRefused(() -> provider.address(provider.ask()), "platform.oidc.down");
        }
    }

    @Test
    void theSecretGoesTheWayThatTheProviderTakesIt() {
        there.secretInBody = true;
        assertThat(known().subject()).isEqualTo("s-1");
        System.setProperty("watchroom.oidc.client-secret", "wrong");
        assertRefused(this::known, "platform.oidc.down");
    }

    @Test
    void whatTheAccountIsCalledComesFromTheClaimThatIsNamedAndIsOnlyForShowing() {
        System.setProperty("watchroom.oidc.claim", "employee");
        there.claims = it -> it.claim("employee", "工号 1024\u202e\u0000" + "𠮷".repeat(200));
        assertThat(known().label()).startsWith("工号 1024𠮷").matches("\\P{C}*");
        assertThat(known().label().codePointCount(0, known().label().length())).isEqualTo(120);
        there.claims = it -> it.claim("employee", 7);
        assertRefused(this::known, "platform.oidc.token");
        there.claims = UnaryOperator.identity();
        assertThat(known().label()).isEqualTo("s-1");
    }

    @Test
    void withoutConfigurationThereIsNone() {
        assertThat(provider.isConfigured()).isTrue();
        System.clearProperty("watchroom.oidc.client-id");
        assertThat(provider.isConfigured()).isFalse();
        assertRefused(() -> provider.address(provider.ask()), "platform.oidc.off");
    }

    private void assertUnbelieved(UnaryOperator<JWTClaimsSet.Builder> claims) {
        there.claims = claims;
        assertRefused(this::known, "platform.oidc.token");
    }

    private Known known() {
        Asked asked = provider.ask();
        return provider.hear(asked, there.signIn(provider.address(asked)));
    }

    private SignIn.SignedIn in() {
        return Somebody.as(0, () -> signIn.signIn(known(), "192.0.2.1"));
    }

    private void connect(long whose) {
        as(whose, () -> signIn.connect(known()));
    }

    private String code() {
        byte[] secret = House.bean(SecondFactorProof.class)
                .open(
                        person,
                        House.bean(SecondFactorRepository.class).find(person).orElseThrow());
        return Totp.code(secret, Totp.step(House.bean(Clock.class).instant()));
    }

    private static void as(long whose, Runnable work) {
        Somebody.as(whose, () -> {
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
