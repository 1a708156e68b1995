package org.watchroom.platform.oidc;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One question to the provider, to be kept in the session of who asked until the answer comes; each serves once.
 *
 * @param state comes back with the answer, so that an answer of another's making is known as such
 * @param nonce comes back within the ID token, so that a token of another sign-in is
 * @param verifier proves at the end that who fetches the token is who asked (RFC 7636)
 */
public record Asked(String state, String nonce, String verifier) implements Serializable {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Asked anew() {
        return new Asked(random(), random(), random());
    }

    /** What the provider is shown of the verifier: its SHA-256. */
    String challenge() {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAnsweredBy(String given) {
        return given != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
