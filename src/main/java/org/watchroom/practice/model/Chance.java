package org.watchroom.practice.model;

/**
 * How likely it is to pass.
 *
 * @param probability 0 to 1
 * @param low what it would be if the person knew so little that less is unlikely (5 per cent)
 * @param high what it would be if the person knew so much that more is unlikely (5 per cent)
 */
public record Chance(double probability, double low, double high) {}
