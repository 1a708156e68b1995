package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class ActionHistoryIT {

    private final ActionHistory history = House.bean(ActionHistory.class);
    private long administrator;
    private long instructor;
    private long trainee;

    @BeforeEach
    void aLogOfThreeDays() {
        administrator = Somebody.with("主管_一", Role.ADMINISTRATOR);
        instructor = Somebody.with("教员%二", Role.INSTRUCTOR);
        trainee = Somebody.with("学员三", Role.TRAINEE);
        line("2026-11-20 15:59:59", instructor, "DrillGrading.sign", "7 12", "DONE", null, trainee);
        line("2026-11-20 16:00:00", administrator, "Cohorts.open", "12", "DONE", null, null);
        line("2026-11-21 20:00:00", administrator, "Cohorts.open", "112", "REFUSED", "platform.forbidden", null);
    }

    @Test
    void theNewestStandsFirstWithItsNames() {
        List<ActionEntry> rows =
                search(filter(null, null, null, null, null, null)).rows();
        assertThat(rows).extracting(ActionEntry::subject).containsExactly("112", "12", "7 12");
        assertThat(rows.get(2).who()).isEqualTo("教员%二");
        assertThat(rows.get(2).about()).isEqualTo("学员三");
    }

    @Test
    void eachQuestionNarrowsTheAnswer() {
        assertThat(search(filter("主管", null, null, null, null, null)).total()).isEqualTo(2);
        assertThat(search(filter(null, "DrillGrading.sign", null, null, null, null))
                        .total())
                .isEqualTo(1);
        assertThat(search(filter(null, null, "学员", null, null, null)).total()).isEqualTo(1);
        assertThat(search(filter(null, null, "12", null, null, null)).total()).isEqualTo(2);
        assertThat(search(filter(null, null, null, "REFUSED", null, null)).total())
                .isEqualTo(1);
        assertThat(search(filter("主管", "Cohorts.open", "12", "DONE", null, null))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aDayBeginsAndEndsInShanghai() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(search(filter(null, null, null, null, day, day)).rows())
                .extracting(ActionEntry::subject)
                .containsExactly("12");
        assertThat(search(filter(null, null, null, null, null, day.minusDays(1)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void signsOfSearchAndOfSqlAreTakenAsTheyStand() {
        assertThat(search(filter("%", null, null, null, null, null)).total()).isEqualTo(1);
        assertThat(search(filter("_", null, null, null, null, null)).total()).isEqualTo(2);
        for (String hostile : List.of("' OR 1=1 -- ", "!", "\\", "𠮷\u202e", "9".repeat(400), "x".repeat(4000))) {
            assertThat(search(filter(hostile, hostile, hostile, hostile, null, null))
                            .total())
                    .isZero();
        }
    }

    @Test
    void theStatementsAreTheSameFewForAnyLength() {
        long few = Statements.during(() -> search(filter("主管", null, null, null, null, null)));
        for (int i = 0; i < 120; i++) {
            line("2026-11-22 01:00:00", administrator, "Cohorts.open", "" + i, "DONE", null, trainee);
        }
        House.bean(org.watchroom.platform.AccountCache.class).forget(administrator);
        search(filter(null, null, null, null, null, null));
        long many = Statements.during(() -> {
            PageOf<ActionEntry> page = search(filter("主管", null, null, null, null, null));
            assertThat(page.rows()).hasSize(ActionHistory.PAGE);
            assertThat(page.total()).isEqualTo(122);
        });
        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(Somebody.as(administrator, () -> history.search(filter("主管", null, null, null, null, null), 3))
                        .rows())
                .hasSize(22);
    }

    @Test
    void onlyAnAdministratorReadsIt() {
        for (long other : List.of(instructor, trainee)) {
            assertThatThrownBy(() ->
                            Somebody.as(other, () -> history.search(filter(null, null, null, null, null, null), 1)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(
                            () -> Somebody.as(other, () -> history.export(filter(null, null, null, null, null, null))))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void takingItAlongIsADeedItself() {
        List<ActionEntry> taken =
                Somebody.as(administrator, () -> history.export(filter("主管", null, null, null, null, null)));
        assertThat(taken).hasSize(2);
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM action_log WHERE deed = 'ActionHistory.export' AND person_id = ?",
                        administrator))
                .isEqualTo(1);
    }

    @Test
    void noCellOfTheWorkbookIsAFormula() throws Exception {
        line("2026-11-22 02:00:00", administrator, "=HYPERLINK(\"http://x\")", "+1", "DONE", "@SUM(A1)", null);
        List<List<String>> cells =
                Somebody.as(administrator, () -> history.export(filter(null, null, null, null, null, null))).stream()
                        .map(it -> List.of(it.deed(), it.subject(), it.reason() == null ? "" : it.reason()))
                        .toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(SheetWriter.write("log", List.of("deed", "subject", "reason"), cells)))) {
            workbook.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(0)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isTrue();
        }
    }

    private PageOf<ActionEntry> search(ActionFilter filter) {
        return Somebody.as(administrator, () -> history.search(filter, 1));
    }

    private static ActionFilter filter(
            String who, String deed, String about, String outcome, LocalDate from, LocalDate to) {
        return new ActionFilter(who, deed, about, outcome, from, to);
    }

    private static void line(
            String at, long person, String deed, String subject, String outcome, String reason, Long about) {
        Sql.run(
                "INSERT INTO action_log (at, person_id, by_system, deed, subject, outcome, reason, about_person)"
                        + " VALUES (?, ?, FALSE, ?, ?, ?, ?, ?)",
                at,
                person,
                deed,
                subject,
                outcome,
                reason,
                about);
    }
}
