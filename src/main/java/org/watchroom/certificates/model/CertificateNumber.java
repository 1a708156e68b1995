package org.watchroom.certificates.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a certificate, such as {@code WR-2026-000123-5}: year, running number without gaps, check character.
 *
 * <p>The check character is the hybrid system MOD 37,36 of ISO/IEC 7064:2003 over the letters and digits before it. It
 * finds every single wrong character and nearly every swap of two neighbours, so that a mistyped number does not lead to
 * another person's certificate.
 */
public record CertificateNumber(int year, int serial) {

    /** The most certificates of one year. */
    public static final int MOST = 999_999;

    private static final Pattern FORM = Pattern.compile("WR-?(20\\d{2})-?(\\d{6})-?([0-9A-Z])");
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public CertificateNumber {
        if (year < 2000 || year > 2099 || serial < 1 || serial > MOST) {
            throw new IllegalArgumentException(year + " " + serial);
        }
    }

    /** Reads what a person typed: any width and case of letters, with or without hyphens and spaces. */
    public static Optional<CertificateNumber> read(String typed) {
        if (typed == null || typed.length() > 60) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u2010-\\u2015]+", "")
                .toUpperCase(Locale.ROOT);
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            return Optional.empty();
        }
        CertificateNumber number =
                new CertificateNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return number.check() == matcher.group(3).charAt(0) ? Optional.of(number) : Optional.empty();
    }

    @Override
    public String toString() {
        return "WR-%d-%06d-%c".formatted(year, serial, check());
    }

    private char check() {
        return checkCharacter("WR%d%06d".formatted(year, serial));
    }

    /** The check character of ISO/IEC 7064 MOD 37,36 for a text of {@code 0-9A-Z}. */
    static char checkCharacter(String text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + CHARACTERS.indexOf(text.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return CHARACTERS.charAt((37 - product) % 36);
    }
}
