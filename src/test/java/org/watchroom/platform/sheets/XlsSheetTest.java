package org.watchroom.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class XlsSheetTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", true, "姓名", "Name"),
            new Column("number", true, "身份证号", "Identity number"),
            new Column("note", false, "备注", "Note"));

    @Test
    void textsNumbersAndDatesReadAsInANewerWorkbook() throws Exception {
        SheetRow row = read(workbook(sheet -> {
                    head(sheet);
                    Row it = row(sheet, 2, "𠮷·王 ");
                    it.createCell(1).setCellValue(13_900_000_001d);
                    it.createCell(2).setCellValue(LocalDate.of(2026, 11, 22));
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 14);
                    it.getCell(2).setCellStyle(style);
                }))
                .get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.text("name")).isEqualTo("𠮷·王");
        assertThat(row.text("number")).isEqualTo("13900000001");
        assertThat(row.text("note")).isEqualTo("2026-11-22");
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void whatCannotBeTrustedIsNamed() throws Exception {
        List<SheetRow> rows = read(workbook(sheet -> {
            head(sheet);
            Row first = row(sheet, 1, "甲");
            first.createCell(1).setCellValue(1.10105e17);
            first.createCell(2).setCellFormula("HYPERLINK(\"http://x\",\"y\")");
            row(sheet, 2, "乙", "2").setZeroHeight(true);
            row(sheet, 3, "丙", "3");
            row(sheet, 4, "", "4");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        }));
        assertThat(rows)
                .flatExtracting(SheetRow::faults)
                .extracting(Fault::column, Fault::key)
                .containsExactlyInAnyOrder(
                        tuple("number", "platform.sheet.mangled-number"),
                        tuple("note", "platform.sheet.formula"),
                        tuple("name", "platform.sheet.hidden-row"),
                        tuple("name", "platform.sheet.merged"),
                        tuple("name", "platform.sheet.merged"));
    }

    @Test
    void whatIsProtectedBrokenOrSomethingElseIsRefused() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] sealed;
        try {
            sealed = workbook(XlsSheetTest::head);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(sealed, "platform.sheet.protected");
        assertRefused(Arrays.copyOf(workbook(XlsSheetTest::head), 700), "platform.sheet.unreadable");
        assertRefused(textDocument(), "platform.sheet.unreadable");
        assertRefused(workbook(XlsSheetTest::head), "platform.sheet.empty");
    }

    private static byte[] textDocument() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream("no sheet".getBytes(StandardCharsets.UTF_8)), "WordDocument");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void head(Sheet sheet) {
        row(sheet, 0, "姓名", "身份证号", "备注");
    }

    private static Row row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
        return row;
    }

    private static List<SheetRow> read(byte[] file) {
        return SheetReader.read(new ByteArrayInputStream(file), COLUMNS).rows();
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] workbook(Consumer<Sheet> fill) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill.accept(workbook.createSheet());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
