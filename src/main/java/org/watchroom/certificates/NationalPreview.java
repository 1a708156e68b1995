package org.watchroom.certificates;

import java.util.List;

/** What a file with national results would bring, row by row. */
public record NationalPreview(List<NationalRow> rows) {
    public NationalPreview {
        rows = List.copyOf(rows);
    }

    public List<NationalRow> faulty() {
        return rows.stream().filter(NationalRow::isFaulty).toList();
    }

    public List<NationalRow> good() {
        return rows.stream().filter(row -> !row.isFaulty()).toList();
    }

    public long count(NationalRow.Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** How many rows would add something. */
    public long additions() {
        return count(NationalRow.Change.NEW) + count(NationalRow.Change.CHANGED);
    }
}
