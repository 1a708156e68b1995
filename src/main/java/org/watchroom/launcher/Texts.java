package org.watchroom.launcher;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says, in both languages: whoever starts a server may read either. */
final class Texts {
    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Texts() {}

    static String in(Locale language, String key, Object... args) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.watchroom.launcher.texts", language, Texts.class.getClassLoader());
        // as strings: a port is 8080, not 8,080
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), language).format(words);
    }
}
