package org.watchroom.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.util.CellRangeAddress;
import org.watchroom.kernel.Refused;

/**
 * Reads the first sheet of a file that somebody uploaded: a workbook (.xlsx, or .xls of Excel 97 to 2003) or a text with
 * separators (.csv). What a file is decides its content, never its name.
 */
public final class SheetReader {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    /** Most rows below the headings, blank ones not counted. */
    public static final int MOST_ROWS = 10_000;

    private SheetReader() {}

    /**
     * Reads what stands below the headings.
     *
     * @throws Refused {@code platform.sheet.…}: {@code empty}, {@code too-big}, {@code protected}, {@code encoding},
     *     {@code unreadable}, {@code missing-column}, {@code column-twice}, {@code too-long}
     */
    public static SheetContent read(InputStream in, List<Column> columns) {
        return content(raw(bytes(in), columns), columns);
    }

    static SheetContent content(RawSheet sheet, List<Column> columns) {
        if (sheet.rows().isEmpty()) {
            throw Refused.input("platform.sheet.empty");
        }
        Headings headings = Headings.find(sheet.rows(), columns);
        List<RawRow> below =
                sheet.rows().subList(headings.row() + 1, sheet.rows().size());
        List<SheetRow> rows = new ArrayList<>();
        for (RawRow raw : below) {
            SheetRow row = row(raw, headings.columns(), sheet.merged());
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw Refused.input("platform.sheet.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refused.input("platform.sheet.too-long", MOST_ROWS);
        }
        return new SheetContent(rows, headings.unread());
    }

    static byte[] bytes(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0) {
                throw Refused.input("platform.sheet.empty");
            }
            if (bytes.length > MOST_BYTES) {
                throw Refused.input("platform.sheet.too-big", MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.input("platform.sheet.unreadable");
        }
    }

    private static RawSheet raw(byte[] bytes, List<Column> columns) {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> XlsxSheet.read(bytes, MOST_ROWS);
            case OLE2, BIFF2, BIFF3, BIFF4 -> XlsSheet.read(bytes, MOST_ROWS);
            case UNKNOWN -> CsvSheet.read(bytes, columns, MOST_ROWS);
            default -> throw Refused.input("platform.sheet.unreadable");
        };
    }

    private static SheetRow row(RawRow raw, Map<Integer, Column> columns, List<CellRangeAddress> merged) {
        Map<String, String> cells = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        columns.forEach((place, column) -> {
            Cell cell = raw.cells().getOrDefault(place, new Cell("", Cell.Kind.TEXT));
            if (!cell.text().isEmpty()) {
                cells.put(column.name(), cell.text());
            }
            faults.addAll(cell.faults(column.name()));
            merged.stream()
                    .filter(range -> range.isInRange(raw.number() - 1, place))
                    .findFirst()
                    .ifPresent(range ->
                            faults.add(cell.fault(column.name(), "platform.sheet.merged", range.formatAsString())));
        });
        if (raw.hidden()) {
            raw.cells().entrySet().stream()
                    .filter(cell -> columns.containsKey(cell.getKey()))
                    .findFirst()
                    .ifPresent(cell -> faults.add(
                            cell.getValue().fault(columns.get(cell.getKey()).name(), "platform.sheet.hidden-row")));
        }
        return new SheetRow(raw.number(), cells, faults);
    }
}
