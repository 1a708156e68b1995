package org.watchroom.exams.model;

import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kinds of questions, in the order in which a paper asks them. */
public enum Kind {
    /** One option is right. */
    SINGLE,
    /** Two or more options are right; {@link Scoring} says what some of them earn. */
    MULTIPLE,
    /** A statement is right or wrong. */
    JUDGEMENT,
    /** The options are steps; only the whole right order earns the points. */
    ORDERING,
    /** A number is right when it lies within the tolerance of the key, its ends included. */
    NUMERIC;

    /** Whether the options are chosen, so that one can count who chose which. */
    public boolean hasChoices() {
        return this != ORDERING && this != NUMERIC;
    }

    /** Whether a paper letters its options anew. */
    public boolean isShuffled() {
        return this != JUDGEMENT && this != NUMERIC;
    }

    /**
     * The bank's letters for those of a paper that shows its options in that order: alphabetical, but for an ordering, which
     * stays in the order of its steps.
     */
    String inBank(String shown, String shownOrder) {
        return inOtherLetters(shown, letter -> shownOrder.charAt(letter - 'A'));
    }

    /** The letters of such a paper for the bank's. */
    String onPaper(String inBank, String shownOrder) {
        return inOtherLetters(inBank, letter -> 'A' + shownOrder.indexOf(letter));
    }

    private String inOtherLetters(String letters, IntUnaryOperator other) {
        if (!isShuffled()) {
            return letters;
        }
        IntStream translated = letters.chars().map(other);
        return (this == ORDERING ? translated : translated.sorted())
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
