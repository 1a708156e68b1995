package org.watchroom.exams.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * One row of the journal of answers.
 *
 * @param epoch of the device that sent it
 * @param seq counts what that device sent
 * @param at when the server took it
 */
public record JournalEntry(int no, int epoch, int seq, String choice, Instant at) {

    private static final Comparator<JournalEntry> LATER =
            Comparator.comparingInt(JournalEntry::epoch).thenComparingInt(JournalEntry::seq);

    /** The answer that counts for each question: the one with the greatest (epoch, seq), whenever it arrived. */
    public static Map<Integer, JournalEntry> latest(Collection<JournalEntry> journal) {
        Map<Integer, JournalEntry> latest = new TreeMap<>();
        journal.forEach(entry -> latest.merge(entry.no(), entry, BinaryOperator.maxBy(LATER)));
        return latest;
    }
}
