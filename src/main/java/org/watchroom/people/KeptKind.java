package org.watchroom.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One kind of data that is kept for a time. The feature that owns the data implements it, so that {@link Retention} knows
 * no table of others; it never deletes by itself.
 */
public interface KeptKind {

    /** The code of its rule, which is the key of its name; {@code -since}, {@code -basis} and {@code -kept} behind it lead to the rest. */
    String code();

    /** The tables whose rows may go, as the schema names them. */
    Set<String> tables();

    /** The fewest months that a rule may say, for law and proof. */
    int fewestMonths();

    /** What is older than that moment; what is exactly as old is not. Changes nothing. */
    Due due(Instant before);

    /**
     * Deletes of what is due the next rows, within the transaction of the caller.
     *
     * @param most rows at once
     * @return how many; 0 when nothing is left
     */
    int delete(Instant before, int most);

    /**
     * @param rows that would be deleted
     * @param samples some of them, the oldest first
     * @param held what is as old and stays
     */
    record Due(long rows, List<Sample> samples, List<Held> held) {

        /** How many samples are enough. */
        public static final int SAMPLES = 5;

        public Due {
            samples = List.copyOf(samples);
            held = List.copyOf(held);
        }
    }

    /** @param personId whom it is about, or {@code null} */
    record Sample(Long personId, Instant at) {}

    /** @param why the key of a text that says why it stays */
    record Held(String why, long rows) {}
}
