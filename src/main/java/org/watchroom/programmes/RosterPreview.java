package org.watchroom.programmes;

import java.util.List;
import org.watchroom.platform.sheets.FaultyRow;

/**
 * What an uploaded roster would do, or did.
 *
 * @param fingerprint stands for everything that is shown here; the confirmation gives it back
 * @param finished whether the good rows went in
 * @param outcome what went in, all zero before that
 * @param fresh good rows of people whom the register does not know
 * @param joining good rows of people whom it knows and who are not in the cohort yet
 * @param staying good rows of people who are in the cohort already
 * @param changes of known people, where the roster differs
 */
public record RosterPreview(
        String id,
        CohortFacts cohort,
        String fileName,
        String fingerprint,
        boolean finished,
        Outcome outcome,
        int fresh,
        int joining,
        int staying,
        List<Change> changes,
        List<FaultyRow> faulty) {

    public RosterPreview {
        changes = List.copyOf(changes);
        faulty = List.copyOf(faulty);
    }

    public int good() {
        return fresh + joining + staying;
    }

    /** Whether confirming would change anything. */
    public boolean isWorthConfirming() {
        return fresh + joining > 0 || !changes.isEmpty();
    }

    /**
     * @param added people new in the register
     * @param enrolled people new in the cohort, those included
     * @param changed known people who were brought up to date
     */
    public record Outcome(int added, int enrolled, int changed) {}

    /**
     * @param row the number of the row
     * @param name whom it is about, as the roster has it
     */
    public record Change(int row, String name, String column, String before, String after) {}
}
