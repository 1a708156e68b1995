package org.watchroom.platform.sheets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

/**
 * Which column of the sheet is which of ours. Above the headings there may be a few rows of title.
 *
 * @param row the index of the row that holds the headings
 * @param columns our column by the index of the sheet's
 */
record Headings(int row, Map<Integer, Column> columns) {

    private static final int TITLE_ROWS = 10;

    /** Refuses with {@code platform.sheet.missing-column} or {@code platform.sheet.column-twice}. */
    static Headings find(List<RawRow> rows, List<Column> wanted) {
        Headings best = new Headings(0, Map.of());
        for (int i = 0; i < Math.min(TITLE_ROWS, rows.size()); i++) {
            Headings found = read(rows.get(i), i, wanted);
            if (found.columns.size() > best.columns.size()) {
                best = found;
            }
        }
        Headings chosen = best;
        String missing = wanted.stream()
                .filter(column -> column.required() && !chosen.columns.containsValue(column))
                .map(Column::shown)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw Refused.input("platform.sheet.missing-column", missing);
        }
        return best;
    }

    private static Headings read(RawRow row, int index, List<Column> wanted) {
        Map<Integer, Column> found = new HashMap<>();
        row.cells()
                .forEach((place, cell) -> wanted.stream()
                        .filter(column -> column.isHeadedBy(cell.text()))
                        .findFirst()
                        .ifPresent(column -> {
                            if (found.containsValue(column)) {
                                throw Refused.input("platform.sheet.column-twice", cell.text());
                            }
                            found.put(place, column);
                        }));
        return new Headings(index, found);
    }

    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
