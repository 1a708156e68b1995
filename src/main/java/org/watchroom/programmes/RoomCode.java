package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.model.TrainingSession;

/**
 * The code that is shown in the room: session, step of time, and an HMAC-SHA-256 over both with the secret of the
 * session, cut to 128 bits. It changes every fifteen seconds and is good for its own step and the next, so a picture of
 * it is worth nothing half a minute later.
 */
@ApplicationScoped
class RoomCode {

    /** How long one code is shown, in seconds. */
    static final int STEP = 15;

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{22})");
    private static final int BYTES = 16;

    @Inject
    private Clock clock;

    RoomCode() {}

    RoomCode(Clock clock) {
        this.clock = clock;
    }

    String now(TrainingSession session) {
        return code(session, step(clock.instant()));
    }

    /** @param read when it was read from the screen */
    boolean isGood(TrainingSession session, String code, Instant read) {
        long shown = Long.parseLong(form(code).group(2));
        long age = step(read) - shown;
        return age >= 0
                && age <= 1
                && MessageDigest.isEqual(
                        code(session, shown).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.US_ASCII));
    }

    /** Which session a code is about. Refuses with {@code programmes.attendance.code} what is no code. */
    static long session(String code) {
        return Long.parseLong(form(code).group(1));
    }

    private static Matcher form(String code) {
        Matcher parts = FORM.matcher(code == null ? "" : code);
        if (!parts.matches()) {
            throw Refused.input("programmes.attendance.code");
        }
        return parts;
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / STEP;
    }

    private static String code(TrainingSession session, long step) {
        String said = session.id() + "." + step;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.codeSecret(), "HmacSHA256"));
            byte[] sum = Arrays.copyOf(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)), BYTES);
            return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
