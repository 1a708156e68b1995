package org.watchroom.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.watchroom.kernel.Refused;

/**
 * A text with separators (.csv): comma, semicolon or tab, whichever yields most of the headings that are wanted; fields in
 * quotes may hold line breaks.
 */
final class CsvSheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int MOST_COLUMNS = 256;

    /** The way to write a text that a spreadsheet leaves alone: {@code ="0123"}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    /** The other way: an apostrophe before what would else become a number or a formula. */
    private static final Pattern APOSTROPHE = Pattern.compile("['`](?=[0-9=+@-]).*", Pattern.DOTALL);

    private CsvSheet() {}

    static RawSheet read(byte[] bytes, List<Column> columns, int mostRows) {
        String text = Encoding.text(bytes);
        char separator = SEPARATORS.stream()
                .max(Comparator.comparing(it -> Headings.best(rows(text, it, Headings.TITLE_ROWS), columns)
                        .columns()
                        .size()))
                .orElseThrow();
        List<RawRow> rows = rows(text, separator, mostRows + Headings.TITLE_ROWS + 1);
        if (rows.size() > mostRows + Headings.TITLE_ROWS) {
            throw Refused.input("platform.sheet.too-long", mostRows);
        }
        return new RawSheet(rows, List.of());
    }

    /** At most so many rows that hold something. */
    private static List<RawRow> rows(String text, char separator, int most) {
        List<RawRow> rows = new ArrayList<>();
        int number = 0;
        try {
            for (CsvRecord record : CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(text)) {
                number++;
                Map<Integer, Cell> cells = cells(record.getFields());
                if (!cells.isEmpty()) {
                    rows.add(new RawRow(number, cells, false));
                }
                if (rows.size() == most) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw Refused.input("platform.sheet.unreadable");
        }
        return rows;
    }

    private static Map<Integer, Cell> cells(List<String> fields) {
        Map<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < Math.min(fields.size(), MOST_COLUMNS); i++) {
            Cell cell = cell(Cell.trimmed(fields.get(i)));
            if (!cell.text().isEmpty()) {
                cells.put(i, cell);
            }
        }
        return cells;
    }

    private static Cell cell(String field) {
        var kept = KEPT_AS_TEXT.matcher(field);
        if (kept.matches()) {
            return Cell.ofText(kept.group(1));
        }
        if (APOSTROPHE.matcher(field).matches()) {
            return Cell.ofText(field.substring(1));
        }
        return field.startsWith("=") ? new Cell(field, Cell.Kind.FORMULA) : Cell.ofText(field);
    }
}
