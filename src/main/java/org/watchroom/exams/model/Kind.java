package org.watchroom.exams.model;

import java.util.stream.Collectors;

/** The kinds of questions, in the order in which a paper asks them. */
public enum Kind {
    /** One option is right. */
    SINGLE,
    /** Two or more options are right; all of them, and no other, earn the points. */
    MULTIPLE,
    /** A statement is right or wrong. */
    JUDGEMENT;

    /** The bank's letters, in alphabetical order, for those of a paper that shows its options in that order. */
    String inBank(String shownLetters, String shownOrder) {
        return this == JUDGEMENT
                ? shownLetters
                : shownLetters
                        .chars()
                        .map(letter -> shownOrder.charAt(letter - 'A'))
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }
}
