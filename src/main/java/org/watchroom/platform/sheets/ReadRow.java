package org.watchroom.platform.sheets;

import java.util.List;

/**
 * A row with what taking it would do.
 *
 * @param title what it is about, in a word
 * @param known whether that is kept already
 * @param joins whether it is known and will be new where the file takes it, whatever becomes of the changes
 * @param faults why it cannot be taken; empty for a good one
 * @param changes where it differs from what is kept; empty for a new or a faulty one
 */
public record ReadRow(
        SheetRow row, String title, boolean known, boolean joins, List<Fault> faults, List<RowChange> changes) {

    public ReadRow(SheetRow row, String title, boolean known, List<Fault> faults, List<RowChange> changes) {
        this(row, title, known, false, faults, changes);
    }

    public ReadRow {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public int number() {
        return row.number();
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    public boolean isFresh() {
        return isGood() && !known;
    }

    public boolean isJoining() {
        return isGood() && joins;
    }

    /** Whether it is new, to us or to where the file takes it. */
    public boolean isArriving() {
        return isFresh() || isJoining();
    }

    public boolean isChanged() {
        return isGood() && known && !changes.isEmpty();
    }

    public boolean isSame() {
        return isGood() && known && !joins && changes.isEmpty();
    }
}
