package org.watchroom.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchroom.platform.sheets.Workbooks.*;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class SheetReaderTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", true, "姓名", "Name"),
            new Column("number", true, "身份证号", "Identity number"),
            new Column("note", false, "备注", "Note"));

    @Test
    void textsAreKeptAsTypedButForBlanksAroundThem() {
        SheetRow row = only(sheet -> row(sheet, 1, "\u3000 王 小明\u3000", "0012345", "x\ny"));
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text("name")).isEqualTo("王 小明");
        assertThat(row.text("number")).isEqualTo("0012345");
        assertThat(row.text("note")).isEqualTo("x\ny");
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void headingsMayStandBelowATitleInAnyOrderAndInEnglish() throws Exception {
        SheetContent content = read(workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Roster 2026");
            row(sheet, 2, "Note", "identity  NUMBER*", "Name (as on the card)");
            row(sheet, 3, "n", "123", "Lin");
            row(sheet, 5, "m", "456", "Wang");
        }));
        assertThat(content.rows()).extracting(SheetRow::number).containsExactly(4, 6);
        assertThat(content.rows().get(1).text("name")).isEqualTo("Wang");
    }

    @Test
    void wholeNumbersAndDatesReadAsTheyAreShown() {
        SheetRow row = only(sheet -> {
            Row it = row(sheet, 1, "a");
            it.createCell(1).setCellValue(13_900_000_001d);
            it.createCell(2).setCellValue(LocalDate.of(2026, 11, 22));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            it.getCell(2).setCellStyle(style);
        });
        assertThat(row.text("number")).isEqualTo("13900000001");
        assertThat(row.text("note")).isEqualTo("2026-11-22");
    }

    @Test
    void aNumberThatLostDigitsAFormulaAndHiddenCharactersAreFaultsOfTheirCells() {
        SheetRow row = only(sheet -> {
            Row it = row(sheet, 1, "汪\u200b海\u202e燕");
            it.createCell(1).setCellValue(1.10105e17);
            it.createCell(2).setCellFormula("HYPERLINK(\"http://x\",\"y\")");
        });
        assertThat(row.faults())
                .extracting(Fault::column, Fault::key, Fault::value)
                .containsExactlyInAnyOrder(
                        tuple("name", "platform.sheet.hidden-character", "汪[U+200B]海[U+202E]燕"),
                        tuple("number", "platform.sheet.mangled-number", "1.10105E+17"),
                        tuple("note", "platform.sheet.formula", "=HYPERLINK(\"http://x\",\"y\")"));
    }

    @Test
    void everyRowOfAMergedCellIsFaulty() throws Exception {
        SheetContent content = read(workbook(sheet -> {
            row(sheet, 0, "姓名", "身份证号");
            row(sheet, 1, "甲", "1");
            row(sheet, 2, "", "2");
            row(sheet, 3, "丙", "3");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        }));
        assertThat(content.rows().get(0).faults()).extracting(Fault::key).containsExactly("platform.sheet.merged");
        assertThat(content.rows().get(1).faults()).extracting(Fault::key).containsExactly("platform.sheet.merged");
        assertThat(content.rows().get(2).faults()).isEmpty();
    }

    @Test
    void aRowThatTheSpreadsheetHidesIsFaulty() {
        SheetRow row = only(sheet -> row(sheet, 1, "甲", "1").setZeroHeight(true));
        assertThat(row.faults()).extracting(Fault::key).containsExactly("platform.sheet.hidden-row");
    }

    @Test
    void columnsThatMeanNothingAreNamedAndNotRead() throws Exception {
        SheetContent content = read(workbook(sheet -> {
            row(sheet, 0, "role", "姓名", "身份证号");
            row(sheet, 1, "ADMIN", "甲", "1");
        }));
        assertThat(content.unread()).containsExactly("role");
        assertThat(content.rows().get(0).cells()).containsOnlyKeys("name", "number");
    }

    @Test
    void aTextThatASpreadsheetShortenedIsNoNumber() {
        SheetRow row = only(sheet -> row(sheet, 1, "甲", "1.10105E+17"));
        assertThat(row.faults()).extracting(Fault::key).containsExactly("platform.sheet.mangled-number");
    }

    @Test
    void rareCharactersAreKeptWhole() {
        SheetRow row = only(sheet -> row(sheet, 1, "𠮷㛃·王", "1", "🔥"));
        assertThat(row.text("name")).isEqualTo("𠮷㛃·王");
        assertThat(row.text("note")).isEqualTo("🔥");
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void inlineTextsAreRead() throws Exception {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>身份证号</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><r><t>王</t></r><r><t>明</t></r><rPh><t>wm</t></rPh></is></c>"
                + "<c><v>7</v></c></row></sheetData></worksheet>";
        SheetRow row = read(withSheet(sheet)).rows().get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text("name")).isEqualTo("王明");
        assertThat(row.text("number")).isEqualTo("7");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithItsOwnSentence() throws Exception {
        assertRefused(new byte[0], "platform.sheet.empty");
        assertRefused("%PDF-1.7 renamed".getBytes(StandardCharsets.UTF_8), "platform.sheet.unreadable");
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), "platform.sheet.unreadable");
        assertRefused(zip("word/document.xml", new byte[10]), "platform.sheet.unreadable");
        assertRefused(encrypted(), "platform.sheet.protected");
        assertRefused(new byte[SheetReader.MOST_BYTES + 1], "platform.sheet.too-big");
    }

    @Test
    void aSheetWithoutTheColumnsOrRowsIsRefused() throws Exception {
        assertRefused(workbook(sheet -> row(sheet, 0, "姓名", "电话")), "platform.sheet.missing-column");
        assertRefused(workbook(sheet -> row(sheet, 0, "姓名", "身份证号")), "platform.sheet.empty");
        assertRefused(workbook(sheet -> {}), "platform.sheet.empty");
        assertRefused(workbook(sheet -> row(sheet, 0, "姓名", "Name", "身份证号")), "platform.sheet.column-twice");
    }

    @Test
    void moreRowsThanTheLimitAreRefused() throws Exception {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns="
                + "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>身份证号</v></c></row>");
        for (int i = 0; i <= SheetReader.MOST_ROWS; i++) {
            sheet.append("<row><c><v>").append(i * 7919L).append("</v></c></row>");
        }
        assertRefused(withSheet(sheet.append("</sheetData></worksheet>").toString()), "platform.sheet.too-long");
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItIsIsRefused() throws Exception {
        assertRefused(bomb(), "platform.sheet.unreadable");
    }

    @Test
    void whatIsWrittenReadsBackAndNoTextBecomesAFormula() throws Exception {
        byte[] file = SheetWriter.write(
                "名册/1",
                List.of("姓名", "身份证号", "备注"),
                List.of(List.of("=1+1", "990102197903141170", "+1"), List.of("王", 2, LocalDate.of(2026, 1, 2))));
        List<SheetRow> rows = read(file).rows();
        assertThat(rows.get(0).faults()).isEmpty();
        assertThat(rows.get(0).text("name")).isEqualTo("=1+1");
        assertThat(rows.get(0).text("number")).isEqualTo("990102197903141170");
        assertThat(rows.get(1).text("note")).isEqualTo("2026-01-02");
    }

    private static SheetRow only(Consumer<Sheet> below) {
        try {
            List<SheetRow> rows = read(workbook(sheet -> {
                        row(sheet, 0, "姓名", "身份证号", "备注");
                        below.accept(sheet);
                    }))
                    .rows();
            assertThat(rows).hasSize(1);
            return rows.get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SheetContent read(byte[] file) {
        return SheetReader.read(new ByteArrayInputStream(file), COLUMNS);
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
