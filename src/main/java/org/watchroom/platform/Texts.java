package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every sentence that a person reads, by key. The first part of a key names the feature whose bundle holds it:
 * {@code exams.attempt.closed} stands in {@code org/watchroom/exams/texts_*.properties}.
 */
@ApplicationScoped
public class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The text with its arguments filled in.
     *
     * @throws MissingResourceException when the feature or the key does not exist
     */
    public String of(Locale locale, String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new MissingResourceException("A text key begins with its feature: " + key, "texts", key);
        }
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.watchroom." + key.substring(0, dot) + ".texts",
                ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE,
                Texts.class.getClassLoader(),
                NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
