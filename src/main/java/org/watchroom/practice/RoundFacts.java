package org.watchroom.practice;

/**
 * A round of practice.
 *
 * @param mode DAILY, TEN, TOPIC, MISTAKES or MOCK
 * @param topic of the standard; empty but for TOPIC
 * @param size questions
 */
public record RoundFacts(long id, String mode, String topic, int size) {}
