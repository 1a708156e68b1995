package org.watchroom.exams;

/**
 * What came of drawing a paper a second time.
 *
 * @param questions of the paper
 * @param same whether question by question the same came out, in the same order with the same order of options
 * @param firstDifference number of the first question that differs, or null
 */
public record DrawnAgain(int questions, boolean same, Integer firstDifference) {}
