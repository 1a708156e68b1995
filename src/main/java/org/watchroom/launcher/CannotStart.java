package org.watchroom.launcher;

import java.util.List;
import java.util.Locale;

/** The product cannot start, for a reason that the person who started it can understand and mend. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;
    private final transient List<String> details;

    public CannotStart(String key, Object... args) {
        this(List.of(), key, args);
    }

    /** @param details lines of a log that tell more, for whoever looks after the machine */
    CannotStart(List<String> details, String key, Object... args) {
        super(Texts.in(Locale.ENGLISH, key, args));
        this.key = key;
        this.args = args.clone();
        this.details = List.copyOf(details);
    }

    /** The key of the sentence, such as {@code launcher.port.taken}. */
    public String key() {
        return key;
    }

    /** The reason and the way out, in one sentence. */
    public String sentence(Locale language) {
        return Texts.in(language, key, args);
    }

    List<String> details() {
        return details;
    }
}
