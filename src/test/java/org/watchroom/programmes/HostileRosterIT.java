package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.platform.sheets.Workbooks.*;
import static org.watchroom.programmes.Training.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.Invented;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Rosters that are broken or meant to do harm. */
@UseCases
class HostileRosterIT {

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office();
    }

    @Test
    void everyBrokenOrHostileCellIsNamedAndItsRowIsNotTaken() throws Exception {
        office.confirm(office.upload(List.of("左明远", Invented.identity(90), Invented.phone(90), Office.HOME, "保安")));
        ImportPreview preview = office.upload(new ByteArrayInputStream(workbook(HostileRosterIT::fill)));

        assertThat(preview.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).column() + " "
                        + it.faults().get(0).key())
                .containsExactly(
                        "2 name platform.sheet.formula",
                        "3 post platform.sheet.merged",
                        "4 post platform.sheet.merged",
                        "5 name platform.sheet.hidden-row",
                        "6 identity people.identity.check",
                        "7 identity people.identity.old-form",
                        "8 identity people.identity.birth-date",
                        "10 identity people.person.identity-twice",
                        "11 phone people.person.phone-taken",
                        "12 identity platform.sheet.mangled-number",
                        "13 identity platform.sheet.mangled-number",
                        "14 name platform.sheet.hidden-character",
                        "15 name platform.sheet.hidden-character",
                        "16 name people.person.name-characters",
                        "17 name people.person.name-long",
                        "18 post people.person.post-long",
                        "20 name people.person.name-characters");
        assertThat(preview.unread()).containsExactly("role");

        assertThat(office.confirm(preview).added()).isEqualTo(2);
        assertThat(
                        Sql.text(
                                "SELECT GROUP_CONCAT(p.name ORDER BY e.id) FROM enrolment e JOIN person p ON p.id = e.person_id"))
                .isEqualTo("左明远,查玉琴,欧阳·㛃𠮷");
        assertThat(Sql.count("SELECT COUNT(*) FROM account_role WHERE role <> 'TRAINEE'"))
                .isEqualTo(1);
    }

    private static void fill(Sheet sheet) {
        row(sheet, 0, "姓名", "身份证号", "手机号", "单位", "岗位", "role");
        for (int i = 1; i < 20; i++) {
            row(sheet, i, "李明", Invented.identity(i), Invented.phone(i), Office.HOME, "保安", "ADMIN");
        }
        sheet.getRow(1).getCell(0).setCellFormula("HYPERLINK(\"http://x\",\"李明\")");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 4, 4));
        sheet.getRow(4).setZeroHeight(true);
        String right = Invented.identity(5);
        put(sheet, 5, 1, right.substring(0, 17) + (right.endsWith("1") ? "2" : "1"));
        put(sheet, 6, 1, "990102700101001");
        put(sheet, 7, 1, "990102199002301234");
        put(sheet, 8, 0, "查玉琴");
        put(sheet, 9, 1, Invented.identity(8));
        put(sheet, 10, 2, Invented.phone(90));
        sheet.getRow(11).getCell(1).setCellValue(1.10105e17);
        put(sheet, 12, 1, "1.10105E+17");
        put(sheet, 13, 0, "李\u200b明");
        put(sheet, 14, 0, "李\u202e明");
        put(sheet, 15, 0, "李🔥明");
        put(sheet, 16, 0, "长".repeat(400));
        put(sheet, 17, 4, "岗".repeat(41));
        put(sheet, 18, 0, "欧阳·㛃𠮷");
        put(sheet, 19, 0, "=1+1");
    }

    private static void put(Sheet sheet, int index, int column, String value) {
        Row row = sheet.getRow(index);
        row.getCell(column).setCellValue(value);
    }

    @Test
    void aFileThatIsNoRosterIsRefusedWithItsOwnSentenceAndNothingIsKept() throws Exception {
        long before = Sql.count("SELECT COUNT(*) FROM import_draft");
        refusedFile(new byte[0], "platform.sheet.empty");
        refusedFile("%PDF-1.7 renamed".getBytes(StandardCharsets.UTF_8), "platform.sheet.unreadable");
        refusedFile(zip("word/document.xml", new byte[10]), "platform.sheet.unreadable");
        refusedFile(encrypted(), "platform.sheet.protected");
        refusedFile(bomb(), "platform.sheet.unreadable");
        refusedFile(SheetWriter.write("名册", Office.HEADINGS, List.of()), "platform.sheet.empty");
        refusedFile(SheetWriter.write("名册", List.of("姓名"), List.of(List.of("李明"))), "platform.sheet.missing-column");
        assertThat(Sql.count("SELECT COUNT(*) FROM import_draft")).isEqualTo(before);
    }

    private void refusedFile(byte[] file, String key) {
        refused(key, () -> office.upload(new ByteArrayInputStream(file)));
    }
}
