package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.SecondFactorRepository;
import org.watchroom.people.model.SignInFailureRepository;
import org.watchroom.people.model.Totp;

/**
 * Checks a code of the second factor, or a recovery code. Clocks may differ by one step of 30 seconds; no code is taken
 * twice (RFC 6238 §5.2), and after five wrong ones within a quarter of an hour none is.
 */
@ApplicationScoped
class SecondFactorProof {

    static final int GUESSES = 5;
    private static final Duration GUESSES_WITHIN = Duration.ofMinutes(15);

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private SignInFailureRepository failures;

    @Inject
    private IdentityVault vault;

    @Inject
    private Clock clock;

    boolean isOn(long personId) {
        return factors.find(personId)
                .filter(SecondFactorRepository.Factor::confirmed)
                .isPresent();
    }

    byte[] seal(long personId, byte[] secret) {
        return vault.seal(secret, belongsTo(personId));
    }

    byte[] open(long personId, SecondFactorRepository.Factor factor) {
        return vault.open(factor.cipher(), belongsTo(personId));
    }

    byte[] digest(long personId, String recoveryCode) {
        return vault.index("recovery " + personId + " " + recoveryCode);
    }

    /**
     * Uses a code up.
     *
     * @throws Refused {@code people.code.wrong}, or {@code people.code.too-often}
     */
    void check(long personId, String given) {
        byte[] who = Digests.of("code", String.valueOf(personId));
        if (failures.count(who, GUESSES_WITHIN) >= GUESSES) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.code.too-often", GUESSES_WITHIN.toMinutes());
        }
        String code = given == null ? "" : given.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!isRight(personId, code)) {
            failures.add(who);
            throw Refused.input("people.code.wrong");
        }
        failures.forget(who);
    }

    private boolean isRight(long personId, String code) {
        if (code.matches("[a-z0-9]{10}")) {
            return factors.useUp(personId, digest(personId, code));
        }
        if (!code.matches("[0-9]{6}")) {
            return false;
        }
        OptionalLong step = factors.find(personId).stream()
                .mapToLong(factor -> step(open(personId, factor), code))
                .filter(it -> it > 0)
                .findFirst();
        return step.isPresent() && factors.useUp(personId, step.getAsLong());
    }

    /** The step that has this code, the one before and the one after included; 0 for none. */
    private long step(byte[] secret, String code) {
        long now = Totp.step(clock.instant());
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(
                        Totp.code(secret, step).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.US_ASCII)))
                .findFirst()
                .orElse(0);
    }

    private static byte[] belongsTo(long personId) {
        return ("second factor " + personId).getBytes(StandardCharsets.US_ASCII);
    }
}
