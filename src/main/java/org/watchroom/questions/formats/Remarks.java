package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bank says of a question and a foreign format has no place for: it goes out as labels ({@code standard:…},
 * {@code difficulty:…}, {@code review:…}, {@code order:…}), the basis as the last paragraph of the explanation.
 *
 * @param order the letters of an ordering as they belong, for formats that write the steps in their right order
 */
record Remarks(
        String code, String key, String difficulty, String review, String order, String explanation, String basis) {

    private static final String BASIS = "\n\n依据：";
    private static final String BASIS_ALONE = "依据：";

    /**
     * @param code empty when the format gave none
     * @param labels ours and others; others are passed over
     * @param explained explanation with the basis at its end, or without
     */
    static Remarks read(String code, Collection<String> labels, String explained) {
        Map<String, String> said = new HashMap<>();
        for (String label : labels) {
            int colon = label.indexOf(':');
            if (colon > 0) {
                said.putIfAbsent(
                        label.substring(0, colon).strip(),
                        label.substring(colon + 1).strip());
            }
        }
        String text = explained.strip();
        int at = text.lastIndexOf(BASIS);
        String basis = at >= 0 ? text.substring(at + BASIS.length()) : "";
        String explanation = at >= 0 ? text.substring(0, at) : text;
        if (at < 0 && text.startsWith(BASIS_ALONE)) {
            basis = text.substring(BASIS_ALONE.length());
            explanation = "";
        }
        return new Remarks(
                code.isBlank() ? said.getOrDefault("code", "") : code.strip(),
                said.getOrDefault("standard", ""),
                said.getOrDefault("difficulty", ""),
                said.getOrDefault("review", ""),
                said.getOrDefault("order", ""),
                explanation.strip(),
                basis.strip());
    }

    /** The labels of a question, without its code. */
    static List<String> labels(PortableQuestion question) {
        List<String> labels =
                new ArrayList<>(List.of("standard:" + question.key(), "difficulty:" + question.difficulty()));
        if (!question.review().isEmpty()) {
            labels.add("review:" + question.review());
        }
        if (question.kind().equals("ORDERING")) {
            labels.add("order:" + question.answer());
        }
        return labels;
    }

    static String explained(PortableQuestion question) {
        return question.basis().isEmpty() ? question.explanation() : question.explanation() + BASIS + question.basis();
    }
}
