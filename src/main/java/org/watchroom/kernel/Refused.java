package org.watchroom.kernel;

import java.util.List;

/**
 * A request that a rule turns down. Nothing was changed.
 *
 * <p>The key is the text key of the sentence that the person reads: pages show it as a notice, REST answers it as
 * {@code application/problem+json} with the same key.
 */
public class Refused extends RuntimeException {

    /** Why it was turned down, in the terms of HTTP. */
    public enum Kind {
        /** A rule of the field forbids it; the request itself was well formed. */
        RULE(409),
        /** What was sent is not acceptable as it is. */
        INPUT(422),
        /** There is no such thing, or the asker may not know of it. */
        ABSENT(404),
        /** The asker may not do this. */
        FORBIDDEN(403),
        /** Nobody is signed in, or the sign-in has ended. */
        SIGNED_OUT(401),
        /** Too many tries; later is possible. */
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /** Refuses by a rule of the field. */
    public Refused(String key, Object... arguments) {
        this(Kind.RULE, key, arguments);
    }

    public Refused(Kind kind, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refused input(String key, Object... arguments) {
        return new Refused(Kind.INPUT, key, arguments);
    }

    public static Refused absent(String key, Object... arguments) {
        return new Refused(Kind.ABSENT, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
