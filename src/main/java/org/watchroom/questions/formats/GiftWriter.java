package org.watchroom.questions.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes GIFT as Moodle reads it: code and labels in a comment before each question. */
final class GiftWriter {

    private static final int PLACES = 5;

    private GiftWriter() {}

    static byte[] write(List<PortableQuestion> questions) {
        StringBuilder text = new StringBuilder();
        for (PortableQuestion question : questions) {
            text.append("// [id:").append(label(question.code())).append(']');
            Remarks.labels(question)
                    .forEach(it -> text.append(" [tag:").append(label(it)).append(']'));
            text.append("\n::")
                    .append(escaped(question.code()))
                    .append("::[plain]")
                    .append(escaped(question.stem()))
                    .append('{')
                    .append(answers(question));
            if (!Remarks.explained(question).isEmpty()) {
                text.append("####").append(escaped(Remarks.explained(question)));
            }
            text.append("}\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String answers(PortableQuestion question) {
        return switch (question.kind()) {
            case "JUDGEMENT" -> question.answer().equals("T") ? "TRUE" : "FALSE";
            case "NUMERIC" -> "#" + String.join(":", question.number());
            case "ORDERING" -> {
                List<String> steps = question.inRightOrder();
                yield steps.stream()
                        .map(GiftWriter::escaped)
                        .collect(Collectors.joining(
                                "\n", ">" + steps.size() + " ALL VERTICAL ALL_OR_NOTHING SHOW\n", "\n"));
            }
            default -> choices(question);
        };
    }

    private static String choices(PortableQuestion question) {
        boolean single = question.kind().equals("SINGLE");
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < question.options().size(); i++) {
            String text = question.options().get(i);
            boolean right = question.isRight(i);
            choices.append("\n  ");
            if (single) {
                choices.append(right ? "=" : "~").append(text.startsWith("%") ? right ? "%100%" : "%0%" : "");
            } else {
                choices.append("~%")
                        .append(right ? share(question.right()) : "-100")
                        .append('%');
            }
            choices.append(escaped(text));
        }
        return choices.append('\n').toString();
    }

    /** What one of so many right options earns, in percent, as Moodle writes it. */
    static String share(int right) {
        return BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(right), PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\~=#{}:])", "\\\\$1").replace("\n", "\\n");
    }

    private static String label(String text) {
        return text.replaceAll("([\\\\\\]])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
