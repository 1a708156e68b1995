package org.watchroom.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right answer of a numeric question: a number, and how far from it an answer may lie. Exact in decimals; the unit
 * stands in the question.
 *
 * @param value without needless zeros
 * @param tolerance absolute, 0 or more; the ends of the range are right
 */
public record NumericAnswer(BigDecimal value, BigDecimal tolerance) {

    /** The longest number, in characters. */
    public static final int LONGEST = 20;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern TOLERATED = Pattern.compile("(.+?)\\s*(?:±|\\+/?-)\\s*(.+)");

    /** @return what {@link #text} wrote, or a person; empty when it is no number, or its tolerance is none above 0 */
    public static Optional<NumericAnswer> read(String text) {
        Matcher parts = TOLERATED.matcher(plain(text));
        if (!parts.matches()) {
            return number(text).map(value -> new NumericAnswer(value, BigDecimal.ZERO));
        }
        return number(parts.group(1))
                .flatMap(value -> number(parts.group(2))
                        .filter(tolerance -> tolerance.signum() > 0)
                        .map(tolerance -> new NumericAnswer(value, tolerance)));
    }

    /** A number in figures of any width, with a point or a comma before its decimals; empty when it is none or too long. */
    public static Optional<BigDecimal> number(String text) {
        String plain = plain(text).replace(',', '.').replace('\u2212', '-');
        return Optional.of(plain)
                .filter(it -> it.length() <= LONGEST && NUMBER.matcher(it).matches())
                .map(it -> new BigDecimal(it).stripTrailingZeros());
    }

    /** The one way to write a number: plain, without needless zeros. */
    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public boolean takes(BigDecimal given) {
        return given.subtract(value).abs().compareTo(tolerance) <= 0;
    }

    /** As the bank keeps it: {@code 12.5}, or {@code 12.5±0.5}. */
    public String text() {
        return text(value) + (tolerance.signum() == 0 ? "" : "±" + text(tolerance));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
