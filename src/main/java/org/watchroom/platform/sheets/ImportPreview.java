package org.watchroom.platform.sheets;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an uploaded file would do, or did.
 *
 * @param unread headings of columns that mean nothing to us
 * @param fingerprint stands for everything that is shown; the confirmation gives it back
 * @param finished whether its good rows were taken
 * @param added how many rows were taken that were new or joined, 0 before that
 * @param altered how many known ones were brought up to date, 0 before that
 */
public record ImportPreview(
        String id,
        String fileName,
        List<String> unread,
        String fingerprint,
        boolean finished,
        int added,
        int altered,
        List<ReadRow> rows) {

    public ImportPreview {
        unread = List.copyOf(unread);
        rows = List.copyOf(rows);
    }

    public int fresh() {
        return count(ReadRow::isFresh);
    }

    public int joining() {
        return count(ReadRow::isJoining);
    }

    /** New ones, and known ones that join. */
    public int arriving() {
        return count(ReadRow::isArriving);
    }

    public int same() {
        return count(ReadRow::isSame);
    }

    public List<ReadRow> changed() {
        return rows.stream().filter(ReadRow::isChanged).toList();
    }

    public List<FaultyRow> faulty() {
        return rows.stream()
                .filter(row -> !row.isGood())
                .map(row -> new FaultyRow(row.row(), row.faults()))
                .toList();
    }

    /** Whether confirming could change anything. */
    public boolean isWorthConfirming() {
        return arriving() > 0 || !changed().isEmpty();
    }

    private int count(Predicate<ReadRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }
}
