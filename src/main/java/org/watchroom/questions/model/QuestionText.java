package org.watchroom.questions.model;

import java.util.List;

/**
 * All that a version of a question says.
 *
 * @param standardKey the item of the standard that it examines
 * @param choices in the order of their letters; empty where the kind has none
 * @param answer the right letters in alphabetical order; {@code T} or {@code F}; the letters of an ordering in their right
 *     order; a number, as {@link org.watchroom.kernel.NumericAnswer} writes it
 * @param basis the standard and clause that it rests on
 * @param review how far it has been reviewed
 * @param situation the id of the version of a situation that it is asked about, or null
 */
public record QuestionText(
        String standardKey,
        Kind kind,
        Difficulty difficulty,
        String stem,
        List<Choice> choices,
        String answer,
        String explanation,
        String basis,
        String review,
        Long situation) {

    public static final int LONGEST_STEM = 1000;
    public static final int LONGEST_CHOICE = 500;
    public static final int LONGEST_ANSWER = 50;
    public static final int LONGEST_EXPLANATION = 2000;
    public static final int LONGEST_BASIS = 500;
    public static final int LONGEST_REVIEW = 80;

    public QuestionText {
        choices = List.copyOf(choices);
    }

    /** The same, asked about that version of a situation; null for none. */
    public QuestionText within(Long version) {
        return new QuestionText(
                standardKey, kind, difficulty, stem, choices, answer, explanation, basis, review, version);
    }
}
