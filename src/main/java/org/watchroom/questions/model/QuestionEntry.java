package org.watchroom.questions.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody wrote in a form or a sheet, before it is known to be a question. The rules of a well-formed question stand
 * here alone, whichever way it came.
 *
 * @param kind null when none was given or none is known by that word
 * @param options in the order of their letters; empty texts where nothing was written
 * @param answer letters, with or without marks between them, of an ordering in their right order; {@code T} or {@code F} for a
 *     judgement; a number with or without a tolerance
 */
public record QuestionEntry(
        String code,
        String key,
        Kind kind,
        Difficulty difficulty,
        String stem,
        List<String> options,
        String answer,
        String explanation,
        String basis,
        String review) {

    private static final int LONGEST_KEY = 40;

    public QuestionEntry {
        code = given(code);
        key = given(key);
        stem = given(stem);
        options = options.stream().map(QuestionEntry::given).toList();
        answer = given(answer);
        explanation = given(explanation);
        basis = given(basis);
        review = given(review);
    }

    /**
     * Every reason why this is no question, at most one for each field; empty when it is one.
     *
     * @param isOfStandard whether the standard has an item of that key
     */
    public List<Flaw> flaws(Predicate<String> isOfStandard) {
        Flaws flaws = new Flaws();
        flaws.unlessWritten("code", code, Question.LONGEST_CODE);
        flaws.unless(code.matches(Question.CODE), "code", "questions.import.code");
        flaws.unlessWritten("key", key, LONGEST_KEY);
        flaws.unless(flaws.has("key") || isOfStandard.test(key), "key", "questions.import.no-standard");
        flaws.unless(kind != null, "kind", "questions.import.missing");
        flaws.unless(difficulty != null, "difficulty", "questions.import.missing");
        flaws.unlessWritten("stem", stem, QuestionText.LONGEST_STEM);
        int before = flaws.found.size();
        checkOptions(flaws);
        boolean optionsStand = kind != null && flaws.found.size() == before;
        flaws.unlessWritten("answer", answer, QuestionText.LONGEST_ANSWER);
        if (optionsStand && !flaws.has("answer")) {
            written().flaw().ifPresent(key -> flaws.add("answer", key));
        }
        flaws.unlessWritten("explanation", explanation, QuestionText.LONGEST_EXPLANATION);
        flaws.unlessWritten("basis", basis, QuestionText.LONGEST_BASIS);
        flaws.unless(
                review.length() <= QuestionText.LONGEST_REVIEW,
                "review",
                "questions.import.too-long",
                QuestionText.LONGEST_REVIEW);
        return List.copyOf(flaws.found);
    }

    /** What it says outside any situation; only when it has no flaws. */
    public QuestionText text() {
        return new QuestionText(
                key, kind, difficulty, stem, choices(), written().canonical(), explanation, basis, review, null);
    }

    private void checkOptions(Flaws flaws) {
        Set<String> said = new HashSet<>();
        int written = 0;
        for (int i = 0; i < options.size(); i++) {
            String letter = Choice.LETTERS.get(i);
            String text = options.get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (kind != null) {
                flaws.unless(
                        kind.hasOptions(),
                        letter,
                        "questions.import." + (kind == Kind.NUMERIC ? "numeric" : "judgement") + "-options");
                flaws.unless(i < kind.mostOptions(), letter, "questions.import.most-options", kind.mostOptions());
            }
            flaws.unless(written == i, letter, "questions.import.gap", Choice.LETTERS.get(written));
            if (written < i) {
                return;
            }
            flaws.unless(
                    text.length() <= QuestionText.LONGEST_CHOICE,
                    letter,
                    "questions.import.too-long",
                    QuestionText.LONGEST_CHOICE);
            flaws.unless(said.add(plain(text)), letter, "questions.import.option-twice");
            written++;
        }
        if (kind != null && written < kind.fewestOptions()) {
            flaws.add(Choice.LETTERS.get(written), "questions.import.options", kind.fewestOptions());
        }
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < options.size() && !options.get(i).isEmpty(); i++) {
            choices.add(new Choice(Choice.LETTERS.get(i), options.get(i)));
        }
        return choices;
    }

    private WrittenAnswer written() {
        return new WrittenAnswer(kind, choices().stream().map(Choice::letter).toList(), answer);
    }

    private static String given(String text) {
        return Objects.toString(text, "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** A field that has a flaw needs no second one. */
    private static final class Flaws {

        private final List<Flaw> found = new ArrayList<>();

        boolean has(String field) {
            return found.stream().anyMatch(flaw -> flaw.field().equals(field));
        }

        void add(String field, String key, Object... arguments) {
            if (!has(field)) {
                found.add(new Flaw(field, key, List.of(arguments)));
            }
        }

        void unless(boolean holds, String field, String key, Object... arguments) {
            if (!holds) {
                add(field, key, arguments);
            }
        }

        void unlessWritten(String field, String text, int longest) {
            unless(!text.isEmpty(), field, "questions.import.missing");
            unless(text.length() <= longest, field, "questions.import.too-long", longest);
        }
    }
}
