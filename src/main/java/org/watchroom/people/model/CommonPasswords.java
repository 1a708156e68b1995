package org.watchroom.people.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that others would try first: those that became known often (a list of 19,312), and what people make of them
 * with digits, signs, doubled words and fingers that walk over the keyboard (NIST SP 800-63B-4 §3.1.1.2, OWASP ASVS 5.0
 * 6.2.4 and 6.2.11).
 */
final class CommonPasswords {

    private static final List<String> WALKS = List.of(
            "`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;");
    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_SURPRISES = 5;
    private static final int LETTERS_OF_NO_WORD = 2;
    private static final Set<String> KNOWN = lines("common-passwords.txt");
    private static final List<String> WORDS = lines("password-words.txt").stream()
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private CommonPasswords() {}

    static boolean contain(String password) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return isCommon(plain) || isCommon(readable(plain));
    }

    private static boolean isCommon(String text) {
        return KNOWN.contains(text) || surprises(text) < FEWEST_SURPRISES || isOneWord(text);
    }

    /** Digits and signs that stand for letters, read as these: p@ssw0rd. */
    private static String readable(String text) {
        StringBuilder read = new StringBuilder();
        text.chars().forEach(it -> {
            int at = "@4301!5$7".indexOf(it);
            read.append(at < 0 ? (char) it : "aaeolisst".charAt(at));
        });
        return read.toString();
    }

    /** How many characters neither repeat what stood a few places before nor go on in a row of the keyboard. */
    private static int surprises(String text) {
        int surprises = 0;
        for (int i = 0; i < text.length(); i++) {
            surprises += isExpected(text, i) ? 0 : 1;
        }
        return surprises;
    }

    private static boolean isExpected(String text, int at) {
        if (at == 0) {
            return false;
        }
        char now = text.charAt(at);
        char before = text.charAt(at - 1);
        if (Math.abs(now - before) <= 1 || WALKS.stream().anyMatch(walk -> areBeside(walk, now, before))) {
            return true;
        }
        return at >= 3 && text.substring(0, at).contains(text.substring(at - 2, at + 1));
    }

    private static boolean areBeside(String walk, char one, char other) {
        int at = walk.indexOf(one);
        int there = walk.indexOf(other);
        return at >= 0 && there >= 0 && Math.abs(at - there) == 1;
    }

    /** Whether nothing but digits and signs is left beside one known word, or beside any number of our own. */
    private static boolean isOneWord(String text) {
        String rest = text;
        for (String word : WORDS) {
            rest = rest.replace(word, " ");
        }
        if (letters(rest) <= LETTERS_OF_NO_WORD) {
            return true;
        }
        String word = rest.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return word.length() >= SHORTEST_WORD && KNOWN.contains(word);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static Set<String> lines(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("/org/watchroom/people/" + name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
