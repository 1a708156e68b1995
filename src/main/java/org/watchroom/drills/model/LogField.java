package org.watchroom.drills.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.kernel.NumericAnswer;

/**
 * One field of a form to be filled in, and what is right in it. A training rule of this product: the forms are those of
 * GB 25201, how an exercise is marked is not law.
 *
 * @param expected the keys of the right choices, or the right number or time; any one of them is right
 * @param tolerance minutes by which a time may differ, 0 or more; also around midnight
 * @param words what the words have to speak of: of each group at least one
 * @param answer the right answer as it is shown afterwards
 * @param why why it is right
 */
public record LogField(
        String name,
        Bilingual label,
        Kind kind,
        List<Option> options,
        List<String> expected,
        int tolerance,
        List<List<String>> words,
        Bilingual answer,
        Bilingual why) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final long DAY_MINUTES = Duration.ofDays(1).toMinutes();

    public LogField {
        options = List.copyOf(options);
        expected = List.copyOf(expected);
        words = List.copyOf(words);
    }

    public enum Kind {
        CHOICE,
        NUMBER,
        TIME,
        WORDS
    }

    public record Option(String key, Bilingual text) {}

    /**
     * Words that speak of everything are right, of something only are right in part. All else is right or wrong; an empty
     * field is wrong. Wide and narrow characters, capitals and blanks make no difference.
     *
     * @param given what was written, or null
     */
    public MarkResult mark(String given) {
        String text = plain(given);
        if (text.isEmpty()) {
            return MarkResult.NOT_DONE;
        }
        return switch (kind) {
            case CHOICE -> of(expected.stream().anyMatch(it -> plain(it).equals(text)));
            case NUMBER -> of(isNumber(text));
            case TIME -> of(expected.stream().anyMatch(it -> isNear(plain(it), text)));
            case WORDS -> words(text);
        };
    }

    private boolean isNumber(String text) {
        return NumericAnswer.number(text)
                .filter(number -> expected.stream()
                        .anyMatch(it -> NumericAnswer.number(it).orElseThrow().compareTo(number) == 0))
                .isPresent();
    }

    private MarkResult words(String text) {
        long found = words.stream()
                .filter(group -> group.stream().anyMatch(word -> text.contains(plain(word))))
                .count();
        if (found == words.size()) {
            return MarkResult.DONE;
        }
        return found > 0 ? MarkResult.PARTIAL : MarkResult.NOT_DONE;
    }

    private boolean isNear(String right, String given) {
        LocalTime wanted = time(right);
        LocalTime written = time(given);
        if (wanted == null || written == null) {
            return false;
        }
        long apart = Math.abs(Duration.between(wanted, written).toMinutes());
        return Math.min(apart, DAY_MINUTES - apart) <= tolerance;
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        try {
            return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static MarkResult of(boolean right) {
        return right ? MarkResult.DONE : MarkResult.NOT_DONE;
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", "");
    }
}
