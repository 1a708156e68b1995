package org.watchroom.platform.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

/**
 * Which column of the sheet is which of ours. Above the headings there may be a few rows of title.
 *
 * @param row the index of the row that holds the headings
 * @param columns our column by the index of the sheet's
 * @param unread what stands above the columns that are none of ours
 */
record Headings(int row, Map<Integer, Column> columns, List<String> unread) {

    static final int TITLE_ROWS = 10;
    private static final int LONGEST_UNREAD = 40;
    private static final int MOST_UNREAD = 20;

    /** Refuses with {@code platform.sheet.missing-column} or {@code platform.sheet.column-twice}. */
    static Headings find(List<RawRow> rows, List<Column> wanted) {
        Headings chosen = best(rows, wanted);
        refuseTwice(rows.get(chosen.row), wanted);
        String missing = wanted.stream()
                .filter(column -> column.required() && !chosen.columns.containsValue(column))
                .map(Column::shown)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw Refused.input("platform.sheet.missing-column", missing);
        }
        return chosen;
    }

    /** The row among the first ones that names most of the wanted columns. */
    static Headings best(List<RawRow> rows, List<Column> wanted) {
        Headings best = new Headings(0, Map.of(), List.of());
        for (int i = 0; i < Math.min(TITLE_ROWS, rows.size()); i++) {
            Headings found = read(rows.get(i), i, wanted);
            if (found.columns.size() > best.columns.size()) {
                best = found;
            }
        }
        return best;
    }

    private static Headings read(RawRow row, int index, List<Column> wanted) {
        Map<Integer, Column> found = new HashMap<>();
        List<String> unread = new ArrayList<>();
        row.cells().forEach((place, cell) -> {
            Optional<Column> column = meant(cell, wanted);
            if (column.isPresent()) {
                found.put(place, column.get());
            } else if (unread.size() < MOST_UNREAD) {
                unread.add(cell.text().substring(0, Math.min(cell.text().length(), LONGEST_UNREAD)));
            }
        });
        return new Headings(index, found, unread);
    }

    private static void refuseTwice(RawRow row, List<Column> wanted) {
        Set<Column> seen = new HashSet<>();
        row.cells()
                .values()
                .forEach(cell -> meant(cell, wanted).ifPresent(column -> {
                    if (!seen.add(column)) {
                        throw Refused.input("platform.sheet.column-twice", cell.text());
                    }
                }));
    }

    private static Optional<Column> meant(Cell cell, List<Column> wanted) {
        return wanted.stream().filter(column -> column.isHeadedBy(cell.text())).findFirst();
    }

    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
