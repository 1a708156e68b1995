package org.watchroom.platform;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.watchroom.kernel.Refused;

/** Tells refusals from faults. A fault gets a reference number that the person sees and the log carries. */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Faults() {}

    /** The refusal among the causes, if there is one. */
    public static Optional<Refused> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Logs the fault once and returns its reference, such as {@code 7QK2-M4XT}. */
    public static String log(Throwable fault, String where) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.log(Level.SEVERE, fault, () -> "fault reference=" + reference + " at=" + where);
        return reference.toString();
    }
}
