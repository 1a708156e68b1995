package org.watchroom.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.watchroom.kernel.Refused;

/** The first sheet of a workbook of Excel 97 to 2003 (.xls). */
final class XlsSheet {

    private static final int MOST_COLUMNS = 256;

    private XlsSheet() {}

    static RawSheet read(byte[] bytes, int mostRows) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refused.input("platform.sheet.protected");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                return read(workbook, mostRows);
            }
        } catch (Refused refusal) {
            throw refusal;
        } catch (EncryptedDocumentException e) {
            throw Refused.input("platform.sheet.protected");
        } catch (IOException | RuntimeException e) {
            // whatever the parser stumbles over, the file is not a workbook that can be trusted
            throw Refused.input("platform.sheet.unreadable");
        }
    }

    private static RawSheet read(HSSFWorkbook workbook, int mostRows) {
        if (workbook.getNumberOfSheets() == 0) {
            throw Refused.input("platform.sheet.empty");
        }
        Sheet sheet = workbook.getSheetAt(0);
        List<RawRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            Map<Integer, Cell> cells = cells(row);
            if (!cells.isEmpty()) {
                rows.add(new RawRow(row.getRowNum() + 1, cells, row.getZeroHeight()));
            }
            if (rows.size() > mostRows + Headings.TITLE_ROWS) {
                throw Refused.input("platform.sheet.too-long", mostRows);
            }
        }
        return new RawSheet(rows, sheet.getMergedRegions());
    }

    private static Map<Integer, Cell> cells(Row row) {
        Map<Integer, Cell> cells = new TreeMap<>();
        for (org.apache.poi.ss.usermodel.Cell it : row) {
            Cell cell = cell(it);
            if (!cell.text().isEmpty() && it.getColumnIndex() < MOST_COLUMNS) {
                cells.put(it.getColumnIndex(), cell);
            }
        }
        return cells;
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell it) {
        CellType type = it.getCellType();
        return switch (type) {
            case STRING -> Cell.ofText(it.getStringCellValue());
            case NUMERIC -> Cell.ofNumber(it.getNumericCellValue(), DateUtil.isCellDateFormatted(it));
            case BOOLEAN -> Cell.ofText(it.getBooleanCellValue() ? "TRUE" : "FALSE");
            case FORMULA -> new Cell("=" + it.getCellFormula(), Cell.Kind.FORMULA);
            case ERROR -> new Cell(FormulaError.forInt(it.getErrorCellValue()).getString(), Cell.Kind.ERROR);
            default -> Cell.ofText("");
        };
    }
}
