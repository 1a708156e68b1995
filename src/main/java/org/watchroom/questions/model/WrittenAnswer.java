package org.watchroom.questions.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.watchroom.kernel.NumericAnswer;

/**
 * The answer of a question as somebody wrote it.
 *
 * @param offered the letters of the question's options, in their order
 * @param text letters with or without marks between them, {@code T} or {@code F}, or a number
 */
record WrittenAnswer(Kind kind, List<String> offered, String text) {

    /** The key of the sentence that says why it can be no answer. */
    Optional<String> flaw() {
        return switch (kind) {
            case JUDGEMENT -> unless(text.equals("T") || text.equals("F"), "judgement");
            case NUMERIC -> unless(NumericAnswer.read(text).isPresent(), "numeric");
            case ORDERING -> unless(letters().length() == offered.size() && named().containsAll(offered), "ordering");
            case SINGLE -> flawOfLetters().or(() -> unless(named().size() == 1, "single"));
            case MULTIPLE -> flawOfLetters().or(() -> unless(named().size() >= 2, "multiple"));
        };
    }

    /** As the bank keeps it; only when it has no flaw. */
    String canonical() {
        return switch (kind) {
            case JUDGEMENT -> text;
            case NUMERIC -> NumericAnswer.read(text).orElseThrow().text();
            case ORDERING -> letters();
            case SINGLE, MULTIPLE -> String.join("", named());
        };
    }

    private Optional<String> flawOfLetters() {
        return unless(named().size() == letters().length() && offered.containsAll(named()), "letters");
    }

    private static Optional<String> unless(boolean holds, String what) {
        return holds ? Optional.empty() : Optional.of("questions.import.answer-" + what);
    }

    private TreeSet<String> named() {
        return new TreeSet<>(List.of(letters().split("")));
    }

    private String letters() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s,;/、，；→>-]", "");
    }
}
