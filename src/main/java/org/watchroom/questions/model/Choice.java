package org.watchroom.questions.model;

import java.util.List;

/**
 * One option of a question.
 *
 * @param letter one of {@link #LETTERS}, which is also its place
 */
public record Choice(String letter, String text) {

    /** The letters of options, in their order. */
    public static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H");
}
