package org.watchroom.questions.model;

/**
 * One option of a question.
 *
 * @param letter A to F, which is also its place
 */
public record Choice(String letter, String text) {}
