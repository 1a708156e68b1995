package org.watchroom.people.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.watchroom.kernel.Refused;

/**
 * A citizen identity number of 18 characters (GB 11643, "公民身份号码"): six digits of the place of first registration, eight
 * of the date of birth, three of sequence, and a check character computed by ISO 7064 MOD 11-2.
 *
 * <p>The place is not compared with GB/T 2260: places are merged and renumbered, numbers are not. The old form of 15
 * digits ceased to be valid in 2013 and is refused with a word of its own.
 *
 * @param text 17 digits and a digit or {@code X}
 */
public record IdentityNumber(String text) {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * Reads a number as people write it: full-width digits, a small {@code x} and blanks are accepted.
     *
     * @param today the day that a date of birth may not lie beyond
     * @throws Refused {@code people.identity.…}: {@code missing}, {@code characters}, {@code old-form}, {@code length},
     *     {@code birth-date}, {@code future}, {@code check}
     */
    public static IdentityNumber of(String written, LocalDate today) {
        String typed = Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        if (typed.isEmpty()) {
            throw Refused.input("people.identity.missing");
        }
        refuseLetters(typed);
        String text = typed.toUpperCase(Locale.ROOT);
        if (text.length() == OLD_LENGTH) {
            throw Refused.input("people.identity.old-form");
        }
        if (text.length() != LENGTH) {
            throw Refused.input("people.identity.length", text.length());
        }
        IdentityNumber number = new IdentityNumber(text);
        if (number.birthDate().isAfter(today)) {
            throw Refused.input("people.identity.future");
        }
        if (check(text) != text.charAt(LENGTH - 1)) {
            throw Refused.input("people.identity.check");
        }
        return number;
    }

    private static void refuseLetters(String text) {
        StringBuilder strange = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            boolean isCheck = (it == 'X' || it == 'x') && i == LENGTH - 1;
            if ((it < '0' || it > '9') && !isCheck && strange.indexOf(String.valueOf(it)) < 0) {
                strange.append(it);
            }
        }
        if (!strange.isEmpty()) {
            throw Refused.input("people.identity.characters", strange.toString());
        }
    }

    /** The check character for the first 17 digits. */
    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        try {
            LocalDate date = LocalDate.of(number(6, 10), number(10, 12), number(12, 14));
            if (date.isBefore(EARLIEST)) {
                throw Refused.input("people.identity.birth-date", text.substring(6, 14));
            }
            return date;
        } catch (DateTimeException e) {
            throw Refused.input("people.identity.birth-date", text.substring(6, 14));
        }
    }

    /** What people are shown: the first three and the last four characters. */
    public String masked() {
        return text.substring(0, 3) + "*".repeat(LENGTH - 7) + text.substring(LENGTH - 4);
    }

    /** Keeps the number out of logs and messages. */
    @Override
    public String toString() {
        return masked();
    }

    private int number(int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
