package org.watchroom.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.watchroom.platform.oidc.IdentityProvider;

/** A small identity provider on loopback. It keeps the rules itself, and lies where it is told to. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "watchroom";
    static final String SECRET = "a secret: 100 % / ünïcode";

    /** How a token can be made. */
    enum Signature {
        OWN_KEY,
        FOREIGN_KEY,
        PUBLIC_KEY_AS_SECRET,
        NONE
    }

    String subject = "s-1";
    String issuerOfMetadata;
    boolean secretInBody;
    Signature signature = Signature.OWN_KEY;
    UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    private final HttpServer server;
    private final Map<String, Map<String, String>> questions = new HashMap<>();
    private RSAKey key = newKey();

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, metadata()));
        server.createContext("/keys", it -> answer(it, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it signs with another key, and publishes that one alone. */
    void changeKey() {
        key = newKey();
    }

    /** The person says who they are there, and their browser brings the answer. */
    IdentityProvider.Answer signIn(URI address) {
        Map<String, String> question = read(address.getRawQuery());
        if (!question.get("response_type").equals("code")
                || !question.get("client_id").equals(CLIENT)
                || !question.get("code_challenge_method").equals("S256")
                || !Arrays.asList(question.get("scope").split(" ")).contains("openid")) {
            throw new IllegalArgumentException(address.toString());
        }
        String code = UUID.randomUUID().toString();
        questions.put(code, question);
        return new IdentityProvider.Answer(question.get("state"), code, null);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> question = questions.remove(form.get("code"));
        if (!isClient(exchange, form)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (question == null
                || !form.get("redirect_uri").equals(question.get("redirect_uri"))
                || !challenge(form.get("code_verifier")).equals(question.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    Json.createObjectBuilder()
                            .add("access_token", "x")
                            .add("token_type", "Bearer")
                            .add("id_token", idToken(question.get("nonce")))
                            .build()
                            .toString());
        }
    }

    private boolean isClient(HttpExchange exchange, Map<String, String> form) {
        if (secretInBody) {
            return CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        }
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        return basic != null
                && Arrays.stream(new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.US_ASCII)
                                .split(":"))
                        .map(FakeProvider::decoded)
                        .toList()
                        .equals(java.util.List.of(CLIENT, SECRET));
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet said = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("preferred_username", "lin@house.example"))
                .build();
        try {
            return switch (signature) {
                case NONE -> new PlainJWT(said).serialize();
                case OWN_KEY -> signed(said, key.getKeyID(), key);
                case FOREIGN_KEY -> signed(said, key.getKeyID(), newKey());
                case PUBLIC_KEY_AS_SECRET -> {
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(key.getKeyID())
                                    .build(),
                            said);
                    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                    yield token.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet said, String keyId, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), said);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private String metadata() {
        return Json.createObjectBuilder()
                .add("issuer", issuerOfMetadata == null ? issuer() : issuerOfMetadata)
                .add("authorization_endpoint", issuer() + "/authorize?tenant=1")
                .add("token_endpoint", issuer() + "/token")
                .add("jwks_uri", issuer() + "/keys")
                .add(
                        "token_endpoint_auth_methods_supported",
                        Json.createArrayBuilder().add(secretInBody ? "client_secret_post" : "client_secret_basic"))
                .build()
                .toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> read(String form) {
        return Arrays.stream(form.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> decoded(it[0]), it -> decoded(it[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
