package org.watchroom.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row.
 *
 * @param number the row number as the spreadsheet shows it
 * @param cells the text of each cell by column name; an empty cell has no entry
 * @param faults what is wrong with the cells themselves, whatever they mean
 */
public record SheetRow(int number, Map<String, String> cells, List<Fault> faults) {
    public SheetRow {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** A row of texts that no spreadsheet held, with the same faults as if one had. */
    public static SheetRow of(int number, Map<String, String> texts) {
        Map<String, String> cells = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        texts.forEach((column, text) -> {
            Cell cell = Cell.ofText(text);
            if (!cell.text().isEmpty()) {
                cells.put(column, cell.text());
            }
            faults.addAll(cell.faults(column));
        });
        return new SheetRow(number, cells, faults);
    }

    /** The text of that cell, {@code ""} when it is empty. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }
}
