package org.watchroom.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.watchroom.kernel.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to one worksheet part and gathers its rows, without ever holding the document. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_COLUMNS = 256;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final int mostRows;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private Map<Integer, Cell> cells;
    private int row;
    private boolean hidden;
    private int column;
    private String type;
    private String style;
    private boolean hasFormula;
    private boolean phonetic;
    private StringBuilder into;

    SheetHandler(SharedStrings strings, StylesTable styles, int mostRows) {
        this.strings = strings;
        this.styles = styles;
        this.mostRows = mostRows;
    }

    List<RawRow> rows() {
        return rows;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : Integer.parseInt(attributes.getValue("r"));
                column = -1;
                cells = new TreeMap<>();
                hidden = "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"));
            }
            case "c" -> startCell(attributes);
            case "f" -> {
                hasFormula = true;
                into = formula;
            }
            case "v", "t" -> into = phonetic ? null : text;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> into = null;
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s");
        hasFormula = false;
        text.setLength(0);
        formula.setLength(0);
    }

    private void merge(String reference) {
        if (merged.size() == mostRows) {
            throw Refused.input("platform.sheet.too-long", mostRows);
        }
        merged.add(CellRangeAddress.valueOf(reference));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (into != null) {
            into.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        into = null;
        switch (name) {
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // the rest is layout
            }
        }
    }

    private void endCell() {
        Cell cell = hasFormula ? new Cell("=" + formula, Cell.Kind.FORMULA) : cell(text.toString());
        if (!cell.text().isEmpty() && column >= 0 && column < MOST_COLUMNS) {
            cells.put(column, cell);
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() > mostRows + Headings.TITLE_ROWS) {
            throw Refused.input("platform.sheet.too-long", mostRows);
        }
        rows.add(new RawRow(row, cells, hidden));
    }

    private Cell cell(String held) {
        return switch (type) {
            case "s" ->
                held.isBlank()
                        ? Cell.ofText("")
                        : Cell.ofText(strings.getItemAt(Integer.parseInt(held.strip()))
                                .getString());
            case "inlineStr", "str" -> Cell.ofText(new XSSFRichTextString(held).getString());
            case "b" -> Cell.ofText("1".equals(held.strip()) ? "TRUE" : "FALSE");
            case "e" -> new Cell(held, Cell.Kind.ERROR);
            default -> ofNumber(held.strip());
        };
    }

    private Cell ofNumber(String held) {
        return held.isEmpty() ? Cell.ofText("") : Cell.ofNumber(Double.parseDouble(held), isDate());
    }

    private boolean isDate() {
        if (style == null || styles == null) {
            return false;
        }
        XSSFCellStyle used = styles.getStyleAt(Integer.parseInt(style));
        return used != null && DateUtil.isADateFormat(used.getDataFormat(), used.getDataFormatString());
    }
}
