package org.watchroom.practice.model;

/** What a round of practice is for. */
public enum Mode {
    /** What is due today and some that are new, up to what one day takes. */
    DAILY,
    /** As many as ten minutes hold, chosen like the daily ones. */
    TEN,
    /** One topic of the standard. */
    TOPIC,
    /** What was answered wrong and not yet right on two days. */
    MISTAKES,
    /** A small mock by its blueprint, with its time for each question. */
    MOCK;

    /** Whether a question that was answered wrong comes once more at the end of the round. */
    public boolean repeatsMistakes() {
        return this != MOCK;
    }
}
