package org.watchroom.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Faulty rows as a workbook: what stood there, and why it was not taken in one more column. Mended, it uploads again. */
public final class FaultySheet {

    private FaultySheet() {}

    /**
     * @param reasonHeading above the column of reasons
     * @param texts a sentence by its key and arguments, in the reader's language
     */
    public static byte[] write(
            String sheet,
            List<Column> columns,
            List<FaultyRow> rows,
            Locale locale,
            String reasonHeading,
            BiFunction<String, Object[], String> texts) {
        List<String> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(column.heading(locale)));
        headings.add(reasonHeading);
        List<List<Object>> cells = rows.stream()
                .map(row -> {
                    List<Object> values = new ArrayList<>();
                    columns.forEach(column -> values.add(row.row().text(column.name())));
                    values.add(reasons(row, columns, locale, texts));
                    return values;
                })
                .toList();
        return SheetWriter.write(sheet, headings, cells);
    }

    private static String reasons(
            FaultyRow row, List<Column> columns, Locale locale, BiFunction<String, Object[], String> texts) {
        return row.faults().stream()
                .map(fault -> heading(fault.column(), columns, locale) + ": "
                        + texts.apply(fault.key(), fault.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private static String heading(String column, List<Column> columns, Locale locale) {
        return columns.stream()
                .filter(it -> it.name().equals(column))
                .map(it -> it.heading(locale))
                .findFirst()
                .orElse(column);
    }
}
