package org.watchroom.questions;

/**
 * A question as a blueprint draws it.
 *
 * @param key the item of the standard that it examines
 * @param function the function that the item belongs to
 * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
 * @param difficulty EASY, MEDIUM or HARD
 * @param situation the version of a situation that it shares with other questions, or null
 */
public record BankItem(
        long versionId, long questionId, String key, String function, String kind, String difficulty, Long situation) {}
