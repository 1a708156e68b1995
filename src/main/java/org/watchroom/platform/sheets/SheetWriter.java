package org.watchroom.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one sheet of texts, numbers and dates. Texts stay texts: none becomes a formula, whatever it begins with. */
public final class SheetWriter {

    private static final int LONGEST_CELL = 32_767;
    private static final int WIDEST = 60;
    private static final double EXACT_BELOW = 1e15;

    private SheetWriter() {}

    /**
     * @param sheet the name of the sheet
     * @param rows cells in the order of the headings: numbers and dates become such, {@code null} stays empty, anything
     *     else becomes the text that it prints
     * @return the workbook (.xlsx)
     */
    public static byte[] write(String sheet, List<String> headings, List<? extends List<?>> rows) {
        return write(List.of(new Page(sheet, headings, rows)));
    }

    /** The same for several sheets of one workbook, in their order. */
    public static byte[] write(List<Page> pages) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = Styles.of(workbook);
            pages.forEach(page -> write(workbook, page, styles));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFWorkbook workbook, Page written, Styles styles) {
        Sheet page = workbook.createSheet(WorkbookUtil.createSafeSheetName(written.name()));
        write(page.createRow(0), written.headings(), styles);
        page.getRow(0).forEach(cell -> cell.setCellStyle(styles.heading()));
        for (int i = 0; i < written.rows().size(); i++) {
            write(page.createRow(i + 1), written.rows().get(i), styles);
        }
        page.createFreezePane(0, 1);
        for (int i = 0; i < written.headings().size(); i++) {
            page.setColumnWidth(i, 256 * width(written.headings(), written.rows(), i));
        }
    }

    /**
     * One sheet of a workbook.
     *
     * @param rows cells in the order of the headings
     */
    public record Page(String name, List<String> headings, List<? extends List<?>> rows) {
        public Page {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The same as a text with commas (.csv), in UTF-8 with the mark by which spreadsheets know that. A text that would begin
     * a formula is written behind an apostrophe; {@link SheetReader} takes it off again.
     */
    public static byte[] csv(List<String> headings, List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(SheetWriter::csv).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void write(Row row, List<?> values, Styles styles) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number && Math.abs(number.doubleValue()) < EXACT_BELOW) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(styles.date());
            } else if (value != null) {
                String text = value.toString();
                row.createCell(i).setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                row.getCell(i).setCellStyle(styles.text());
            }
        }
    }

    private static int width(List<String> headings, List<? extends List<?>> rows, int column) {
        int widest = width(headings.get(column));
        for (List<?> row : rows) {
            if (column < row.size() && row.get(column) != null) {
                widest = Math.max(widest, width(row.get(column).toString()));
            }
        }
        return Math.min(widest, WIDEST) + 2;
    }

    private static int width(String text) {
        return text.codePoints().map(it -> it < 0x1100 ? 1 : 2).sum();
    }

    /**
     * @param text format "text" with the mark that a spreadsheet keeps for a leading apostrophe, so that the cell stays a
     *     text when somebody edits it
     */
    private record Styles(CellStyle heading, CellStyle text, CellStyle date) {
        static Styles of(XSSFWorkbook workbook) {
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            return new Styles(heading, text, date);
        }
    }
}
