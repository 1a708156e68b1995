package org.watchroom.practice.model;

/**
 * A question of the bank as practice chooses it.
 *
 * @param key of the item of the standard
 * @param topic of the standard that the item belongs to
 * @param star whether failing that skill fails the whole skills test
 * @param weight what the theory examination gives its function, 1 on average
 * @param part of the mock that asks it; {@link #NO_PART} for none
 */
public record Stock(long questionId, long versionId, String key, String topic, boolean star, double weight, int part) {

    public static final int NO_PART = -1;
}
