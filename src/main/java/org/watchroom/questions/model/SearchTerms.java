package org.watchroom.questions.model;

/**
 * What is looked for in the bank; null where anything will do.
 *
 * @param topic what the standard key begins with
 * @param authorId 0 for the product itself
 * @param text words that all stand somewhere in the question
 * @param twins whether to show only questions that have a near twin
 */
public record SearchTerms(
        String function,
        Kind kind,
        Difficulty difficulty,
        State state,
        Long authorId,
        String topic,
        String text,
        boolean twins) {}
