package org.watchroom.practice.model;

/**
 * What is known of one person's memory of one question.
 *
 * @param stability days after which it is still remembered with a probability of 90 per cent, at least 0.001
 * @param difficulty 1 to 10
 */
public record Memory(double stability, double difficulty) {}
