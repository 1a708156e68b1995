package org.watchroom.platform.oidc;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Settings;

/**
 * The provider that {@code watchroom.oidc.issuer} and {@code watchroom.oidc.client-id} name. It is asked for nothing before
 * somebody wants to sign in by it.
 *
 * <p>Each sign-in asks it to identify the person anew ({@code prompt=login}): in a duty room many people share one browser,
 * and who signs out here must not leave the door open for the next.
 */
@ApplicationScoped
public class IdentityProvider {

    /** Where answers come back to, below the public address. To be registered at the provider. */
    public static final String BACK = "/people/provider.xhtml";

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_LABEL = 120;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private volatile Reached reached;

    public boolean isConfigured() {
        return setting("issuer").isPresent() && setting("client-id").isPresent();
    }

    /** What people here call it; empty when nobody said. */
    public Optional<String> name() {
        return setting("name");
    }

    /**
     * @return where the browser is sent with a question
     * @throws Refused {@code platform.oidc.off}, {@code platform.oidc.down}
     */
    public URI address(Asked asked) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", clientId());
        question.put("redirect_uri", back());
        question.put("scope", "openid profile");
        question.put("state", asked.state());
        question.put("nonce", asked.nonce());
        question.put("code_challenge", asked.challenge());
        question.put("code_challenge_method", "S256");
        question.put("prompt", "login");
        String page = orDown(() -> reach().provider().authorization()).toString();
        return URI.create(page + (page.contains("?") ? "&" : "?") + Exchange.encoded(question));
    }

    public Asked ask() {
        return Asked.anew();
    }

    /**
     * Takes an answer.
     *
     * @return who it is about
     * @throws Refused {@code platform.oidc.}…: {@code stray} for an answer to another question, {@code denied} when the
     *     provider let nobody through, {@code token} when its word cannot be believed, {@code down}, {@code off}
     */
    public Known hear(Asked asked, Answer answer) {
        if (!asked.isAnsweredBy(answer.state())
                || answer.issuer() != null && !answer.issuer().equals(issuer())) {
            throw refused("stray");
        }
        if (answer.code() == null) {
            throw refused("denied");
        }
        return orDown(() -> known(asked, answer.code()));
    }

    private Known known(Asked asked, String code) {
        Reached now = reach();
        String token = now.exchange()
                .post(now.provider().token(), form(now.provider(), asked, code), authorization(now.provider()))
                .getString("id_token", "");
        try {
            return known(now.tokens().check(token, asked.nonce()));
        } catch (BadJOSEException | ParseException e) {
            LOG.log(Level.WARNING, "An ID token was not believed: {0}", e.getMessage());
            throw refused("token");
        }
    }

    private Known known(JWTClaimsSet claims) throws BadJOSEException, ParseException {
        String subject = claims.getSubject();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new BadJOSEException("its subject is blank or too long");
        }
        List<String> ways = claims.getStringListClaim("amr");
        return new Known(claims.getIssuer(), subject, label(claims), ways != null && ways.contains("mfa"));
    }

    private String label(JWTClaimsSet claims) throws ParseException {
        String named = claims.getStringClaim(setting("claim").orElse("preferred_username"));
        String label = Stream.of(named == null ? "" : named, claims.getSubject())
                .map(it -> it.replaceAll("\\p{C}", "").strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("?");
        return label.codePoints()
                .limit(LONGEST_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Map<String, String> form(Metadata provider, Asked asked, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back());
        form.put("code_verifier", asked.verifier());
        Optional<String> secret = setting("client-secret");
        if (secret.isEmpty() || provider.secretInBody()) {
            form.put("client_id", clientId());
            secret.ifPresent(it -> form.put("client_secret", it));
        }
        return form;
    }

    private String authorization(Metadata provider) {
        return provider.secretInBody()
                ? null
                : setting("client-secret")
                        .map(it -> "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((Exchange.encoded(clientId()) + ":" + Exchange.encoded(it))
                                                .getBytes(StandardCharsets.UTF_8)))
                        .orElse(null);
    }

    private Reached reach() {
        String issuer = issuer();
        Reached now = reached;
        if (now == null
                || !now.provider().issuer().equals(issuer)
                || now.at().isBefore(clock.instant().minus(KNOWN_FOR))) {
            Exchange exchange = new Exchange();
            Metadata provider = Metadata.of(issuer, exchange.get(Metadata.address(issuer)));
            now = new Reached(provider, exchange, new IdTokens(provider, clientId(), clock), clock.instant());
            reached = now;
        }
        return now;
    }

    private static <T> T orDown(Supplier<T> work) {
        try {
            return work.get();
        } catch (Unusable e) {
            LOG.log(Level.WARNING, "The identity provider cannot be used; check the settings watchroom.oidc.*", e);
            throw new Refused("platform.oidc.down");
        }
    }

    private String back() {
        return settings.publicUrl() + BACK;
    }

    private String issuer() {
        return setting("issuer").orElseThrow(() -> Refused.absent("platform.oidc.off"));
    }

    private String clientId() {
        return setting("client-id").orElseThrow(() -> Refused.absent("platform.oidc.off"));
    }

    private Optional<String> setting(String name) {
        return settings.text("watchroom.oidc." + name);
    }

    private static Refused refused(String why) {
        return new Refused(Refused.Kind.SIGNED_OUT, "platform.oidc." + why);
    }

    /**
     * What came back by the browser; each may be null.
     *
     * @param issuer who says so (RFC 9207)
     */
    public record Answer(String state, String code, String issuer) {}

    private record Reached(Metadata provider, Exchange exchange, IdTokens tokens, Instant at) {}
}
