package org.watchroom.questions;

/**
 * One version of a question with its place in the bank.
 *
 * @param number which version this is
 * @param inUse whether papers draw it now
 * @param function of the standard
 */
public record PlacedQuestion(long questionId, int number, boolean inUse, String function, QuestionContent content) {}
