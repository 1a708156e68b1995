package org.watchroom.questions.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.watchroom.questions.formats.NotImported.Reason;

/**
 * An option as Moodle's formats write it.
 *
 * @param weight what it earns, in percent of the question
 * @param feedback what is said to whoever chose it
 */
record Weighted(String text, BigDecimal weight, String feedback) {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** One of the options that are written with a weight; refuses scoring that the bank does not know. */
    static PortableQuestion choice(boolean single, String stem, List<Weighted> options, Remarks remarks) {
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).weight.signum() > 0) {
                right.append(PortableQuestion.letter(i));
            }
        }
        if (right.isEmpty()) {
            throw new NotImported(Reason.ANSWER, "");
        }
        if (single && (right.length() > 1 || options.stream().noneMatch(it -> it.weight.compareTo(ALL) == 0))) {
            throw new NotImported(
                    Reason.SCORING,
                    options.stream()
                            .filter(it -> it.weight.signum() > 0)
                            .map(it -> it.weight.stripTrailingZeros().toPlainString() + " %")
                            .collect(Collectors.joining(", ")));
        }
        return new PortableQuestion(
                single ? "SINGLE" : "MULTIPLE",
                stem,
                options.stream().map(Weighted::text).toList(),
                right.toString(),
                remarks);
    }

    /** What the options say of themselves, as an explanation of the whole. */
    static String feedback(List<Weighted> options) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(options.size(), PortableQuestion.LETTERS.length()); i++) {
            if (!options.get(i).feedback.isEmpty()) {
                lines.add(PortableQuestion.letter(i) + ": " + options.get(i).feedback);
            }
        }
        return String.join("\n", lines);
    }

    /** 0 for what is no number. */
    static BigDecimal weight(String text) {
        return text.strip().matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,10})?")
                ? new BigDecimal(text.strip())
                : BigDecimal.ZERO;
    }

    /** A number with its absolute tolerance, as the bank writes it. */
    static String number(String number, String tolerance) {
        BigDecimal value = decimal(number);
        BigDecimal around =
                tolerance.isBlank() ? BigDecimal.ZERO : decimal(tolerance).abs();
        return plain(value) + (around.signum() == 0 ? "" : "±" + plain(around));
    }

    static BigDecimal decimal(String text) {
        if (!text.strip().matches("[+-]?[0-9]{1,15}(\\.[0-9]{0,15})?([eE][+-]?[0-9]{1,2})?")) {
            throw new NotImported(Reason.ANSWER, text);
        }
        return new BigDecimal(text.strip());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
