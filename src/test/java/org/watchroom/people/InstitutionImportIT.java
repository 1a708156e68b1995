package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class InstitutionImportIT {

    private static final List<String> HEADINGS = List.of(
            "Institution",
            "District",
            "Kind",
            "Beds",
            "Control rooms",
            "Linkage control",
            "Shifts a day",
            "People a shift",
            "Risk colour",
            "Rated on",
            "Reason");

    private final InstitutionImport imports = House.bean(InstitutionImport.class);
    private final Institutions institutions = House.bean(Institutions.class);
    private final InstitutionKeeping keeping = House.bean(InstitutionKeeping.class);
    private long administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    }

    @Test
    void theFifteenOfTheDemoGoInOnceAndASecondTimeChangeNothing() {
        assertThat(demo()).isEqualTo(new InstitutionImport.Imported(15, 0, List.of()));
        assertThat(demo()).isEqualTo(new InstitutionImport.Imported(0, 15, List.of()));
        assertThat(Sql.count("SELECT COUNT(*) FROM control_room")).isEqualTo(15);
        assertThat(Sql.count("SELECT COUNT(*) FROM institution_risk")).isEqualTo(7);
        assertThat(search("南浦", null)).hasSize(3).allMatch(it -> it.rooms() == 1 && it.linkageControl());
        assertThat(search("", "RED")).extracting(InstitutionFacts::name).containsExactly("西棠区长乐里老年公寓");
    }

    @Test
    void whatIsExportedComesBackAsUnchangedInBothForms() {
        demo();
        List<List<Object>> rows = Somebody.as(administrator, institutions::export);
        for (byte[] file : List.of(SheetWriter.write("x", HEADINGS, rows), SheetWriter.csv(HEADINGS, rows))) {
            ImportPreview preview = upload(file);
            assertThat(preview.faulty()).isEmpty();
            assertThat(preview.same()).isEqualTo(15);
            assertThat(preview.isWorthConfirming()).isFalse();
        }
    }

    @Test
    void faultyRowsAreNamedAndTheOthersGoIn() {
        ImportPreview preview = look(
                row("甲院", "东岭区", "养老院", 80, 1, "yes"),
                row("乙院", "", "养老院", 80, 1, "有"),
                row("丙院", "东岭区", "养老院", -3, 1, "有"),
                row("丁院", "东岭区", "养老院", 30.5, 1, "有"),
                row("戊院", "东岭区", "养老院", 30, 1, "也许"),
                row("甲院", "东岭区", "养老院", 80, 1, "yes"),
                row("己院", "东岭区", "养老院", 80, 1, "有", 9),
                row("庚院", "东岭区", "养老院", 80, 1, "有", 3, 2, "紫", "2026-01-01", "x"),
                row("辛院", "东岭区", "养老院", 80, 1, "有", 3, 2, "红", "2026-02-30", "x"),
                row("壬院", "东岭区", "养老院", 80, 1, "有", 3, 2, "红", "2026-02-03", ""),
                row("长".repeat(81), "东岭区", "养老院", 80, 1, "有"));
        assertThat(preview.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).key())
                .containsExactly(
                        "3 people.institution.field-missing",
                        "4 people.institution.number-between",
                        "5 people.institution.number-between",
                        "6 people.institution.yes-or-no",
                        "7 people.institution.twice",
                        "8 people.institution.number-between",
                        "9 people.risk.colour",
                        "10 people.risk.date",
                        "11 people.institution.field-missing",
                        "12 people.institution.field-long");
        ImportPreview done = confirm(preview);
        assertThat(done.added()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM institution")).isEqualTo(1);
        assertThat(Sql.text("SELECT CONCAT(shifts_per_day, people_per_shift) FROM control_room"))
                .isEqualTo("32");
    }

    @Test
    void aKnownOneIsShownOldAndNewAndChangedOnlyWhenTicked() {
        confirm(look(row("甲院", "东岭区", "养老院", 80, 1, "有"), row("乙院", "东岭区", "养老院", 50, 1, "有")));
        ImportPreview preview = look(
                row("甲院", "东岭区", "养老院", 99, 2, "有"),
                row("乙院", "南浦区", "养老院", 50, 1, "无", 4, 3, "橙", "2026-08-12", "夜班缺人"));
        assertThat(preview.changed().get(0).changes())
                .containsExactly(new RowChange("beds", "80", "99"), new RowChange("rooms", "1", "2"));
        assertThat(preview.changed().get(1).changes())
                .extracting(RowChange::column, RowChange::after)
                .containsExactly(
                        tuple("district", "南浦区"),
                        tuple("linkage", "无"),
                        tuple("shifts", "4"),
                        tuple("people", "3"),
                        tuple("risk", "橙 2026-08-12"));
        assertRefused(() -> confirm(preview), "people.import.nothing");
        assertThat(confirm(preview, 3).altered()).isEqualTo(1);
        assertThat(Sql.count("SELECT beds FROM institution WHERE name = '甲院'")).isEqualTo(80);
        assertThat(Sql.text(
                        "SELECT CONCAT(i.district, c.linkage_control, c.shifts_per_day, c.people_per_shift, r.colour)"
                                + " FROM institution i JOIN control_room c ON c.institution_id = i.id"
                                + " JOIN institution_risk r ON r.institution_id = i.id WHERE i.name = '乙院'"))
                .isEqualTo("南浦区043ORANGE");
        ImportPreview last = look(row("甲院", "东岭区", "养老院", 99, 2, "有"));
        confirm(last, 2);
        assertThat(Sql.count("SELECT COUNT(*) FROM control_room")).isEqualTo(3);
        ImportPreview fewer = look(row("甲院", "东岭区", "养老院", 99, 1, "有"));
        assertThat(fewer.faulty().get(0).faults().get(0).key()).isEqualTo("people.institution.fewer-rooms");
    }

    @Test
    void whatChangedSinceTheLookIsNotTakenAndASecondClickDoesNothing() {
        ImportPreview preview = look(row("甲院", "东岭区", "养老院", 80, 1, "有"));
        Somebody.as(administrator, () -> keeping.add("甲院", "东岭区", "养老院", 10));
        assertRefused(() -> confirm(preview, 2), "people.import.stale");
        ImportPreview other = look(row("乙院", "东岭区", "养老院", 80, 1, "有"));
        confirm(other);
        assertThat(confirm(other).added()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM institution")).isEqualTo(2);
    }

    @Test
    void hostileAndBrokenCellsAreNamedAndNeverTaken() {
        String rows = """
                role,Institution,District,Kind,Beds,Control rooms,Linkage control,Shifts a day,People a shift,Risk colour,Rated on,Reason
                ADMIN,"=HYPERLINK(""http://x"")",东岭区,养老院,8,1,有,,,,,
                ADMIN,甲\u200b院,东岭区,养老院,8,1,有,,,,,
                ADMIN,乙\u202e院,东岭区,养老院,8,1,有,,,,,
                ADMIN,丙🔥院,东岭区,养老院,8,1,有,,,,,
                ADMIN,丁院,东岭区,养老院,1.10105E+17,1,有,,,,,
                ADMIN,戊院,东岭区,养老院,8,1,有,,,红,2026-01-01,%s
                ADMIN,abc院,东岭区,养老院,8,1,有,,,,,
                ADMIN,ABC院,东岭区,养老院,8,1,有,,,,,
                ADMIN,𠮷㛃·院,东岭区,养老院,8,1,有,,,,,
                """.formatted("长".repeat(301));
        ImportPreview preview = upload(rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(preview.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).key())
                .containsExactly(
                        "2 platform.sheet.formula",
                        "3 platform.sheet.hidden-character",
                        "4 platform.sheet.hidden-character",
                        "6 platform.sheet.mangled-number",
                        "7 people.institution.field-long",
                        "9 people.institution.twice");
        confirm(preview);
        assertThat(Sql.text("SELECT GROUP_CONCAT(name ORDER BY id) FROM institution"))
                .isEqualTo("丙🔥院,abc院,𠮷㛃·院");
        assertThat(upload("Institution,District,Kind,Beds,Control rooms,Linkage control\nAbc院,东岭区,养老院,9,1,有"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .changed())
                .hasSize(1);
    }

    @Test
    void anExportWithUnlikeRoomsAndTextsLikeFormulasComesBackAsUnchanged() {
        long id = Somebody.as(administrator, () -> keeping.add("-甲院", "东岭区", "养老院", 10));
        Sql.run(
                "INSERT INTO control_room (institution_id, name, linkage_control, shifts_per_day, people_per_shift)"
                        + " VALUES (?, 'A', 1, 3, 2), (?, 'B', 0, 4, 1)",
                id,
                id);
        Sql.run(
                "INSERT INTO institution_risk (institution_id, colour, rated_on, reason, entered_at)"
                        + " VALUES (?, 'RED', '2026-01-02', '=1+1', UTC_TIMESTAMP(6))",
                id);
        List<List<Object>> rows = Somebody.as(administrator, institutions::export);
        assertThat(new String(SheetWriter.csv(HEADINGS, rows), java.nio.charset.StandardCharsets.UTF_8))
                .contains("'-甲院")
                .contains("'=1+1");
        for (byte[] file : List.of(SheetWriter.write("x", HEADINGS, rows), SheetWriter.csv(HEADINGS, rows))) {
            assertThat(upload(file).same()).isEqualTo(1);
        }
    }

    @Test
    void aDraftIsSeenByItsOwnerAloneAndColumnsThatMeanNothingAreNamed() {
        byte[] file = "role,Institution,District,Kind,Beds,Control rooms,Linkage control\nADMIN,甲院,东岭区,养老院,8,1,有"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ImportPreview preview = upload(file);
        assertThat(preview.unread()).containsExactly("role");
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        assertRefused(() -> Somebody.as(other, () -> imports.preview(preview.id())), "people.import.draft-absent");
        Sql.run("UPDATE import_draft SET expires_at = TIMESTAMPADD(SECOND, -1, UTC_TIMESTAMP(6))");
        assertRefused(() -> confirm(preview), "people.import.draft-absent");
    }

    @Test
    void oneIsKeptByHandWithItsRoomsAndTheHistoryOfItsRisk() {
        long id = Somebody.as(administrator, () -> keeping.add("甲院", "东岭区", "养老院", 80));
        assertRefused(
                () -> Somebody.as(administrator, () -> keeping.add("甲院", "西", "x", 1)), "people.institution.exists");
        assertRefused(
                () -> Somebody.as(administrator, () -> keeping.add("乙院", "西", "x", 5_001)),
                "people.institution.number-between");
        doing(() -> keeping.addRoom(id, "一号", true, 3, 2));
        assertRefused(() -> doing(() -> keeping.addRoom(id, "一号", true, 3, 2)), "people.room.exists");
        assertRefused(() -> doing(() -> keeping.addRoom(id, "二号", true, 0, 2)), "people.room.numbers");
        doing(() -> keeping.rate(id, "ORANGE", LocalDate.of(2026, 8, 12), "夜班缺人"));
        doing(() -> keeping.rate(id, "YELLOW", LocalDate.of(2026, 9, 12), "已整改"));
        doing(() -> keeping.rate(id, "RED", LocalDate.of(2026, 7, 1), "补登"));
        assertRefused(() -> doing(() -> keeping.rate(id, "RED", LocalDate.of(9999, 1, 1), "x")), "people.risk.date");
        assertRefused(() -> doing(() -> keeping.rate(id, "RED", LocalDate.of(2026, 1, 1), " ")), "people.risk.reason");
        assertRefused(() -> doing(() -> keeping.rate(id, "PINK", LocalDate.of(2026, 1, 1), "x")), "people.risk.colour");
        InstitutionDetail detail = Somebody.as(administrator, () -> institutions.detail(id));
        assertThat(detail.facts().risk()).isEqualTo("YELLOW");
        assertThat(detail.ratings())
                .extracting(InstitutionDetail.Rating::colour, InstitutionDetail.Rating::by)
                .containsExactly(tuple("YELLOW", "admin"), tuple("ORANGE", "admin"), tuple("RED", "admin"));
        assertThat(detail.suggestion()).isEqualTo(new InstitutionDetail.Suggestion("RED", 0, 6));
        doing(() -> keeping.change(id, detail.version(), "甲苑", "东岭区", "护理院", 81));
        assertRefused(
                () -> doing(() -> keeping.change(id, detail.version(), "丙苑", "东岭区", "护理院", 82)),
                "people.changed-meanwhile");
        assertRefused(() -> doing(() -> keeping.rate(id, "RED", LocalDate.of(1999, 12, 31), "x")), "people.risk.date");
        InstitutionDetail.Room seen = detail.rooms().get(0);
        doing(() -> keeping.changeRoom(id, seen, "一号室", false, 2, 3));
        assertRefused(() -> doing(() -> keeping.changeRoom(id, seen, "二号室", true, 3, 2)), "people.changed-meanwhile");
        assertThat(Sql.count("SELECT COUNT(*) FROM control_room WHERE name = '一号室'"))
                .isOne();
        doing(() -> keeping.removeRoom(id, detail.rooms().get(0).id()));
        assertThat(Sql.count("SELECT COUNT(*) FROM control_room")).isZero();
    }

    @Test
    void aTraineeOrInstructorKeepsNoInstitution() {
        long instructor = Somebody.with("instructor", Role.INSTRUCTOR);
        assertRefused(() -> Somebody.as(instructor, () -> keeping.add("甲院", "东岭区", "养老院", 8)), "platform.forbidden");
    }

    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(Arrays.asList(cells));
        while (row.size() < HEADINGS.size()) {
            row.add(null);
        }
        return row;
    }

    @SafeVarargs
    private ImportPreview look(List<Object>... rows) {
        return upload(SheetWriter.write("x", HEADINGS, List.of(rows)));
    }

    private ImportPreview upload(byte[] file) {
        return Somebody.as(
                administrator, () -> imports.preview(imports.upload("x.xlsx", new ByteArrayInputStream(file))));
    }

    private ImportPreview confirm(ImportPreview preview, Integer... rows) {
        doing(() -> imports.confirm(preview.id(), preview.fingerprint(), Set.of(rows)));
        return Somebody.as(administrator, () -> imports.preview(preview.id()));
    }

    private void doing(Runnable deed) {
        Somebody.as(administrator, () -> {
            deed.run();
            return null;
        });
    }

    private List<InstitutionFacts> search(String containing, String risk) {
        return Somebody.as(administrator, () -> institutions.search(containing, risk, 1))
                .rows();
    }

    private InstitutionImport.Imported demo() {
        return Somebody.as(administrator, () -> DemoFile.read("people/institutions.xlsx", imports::importFrom));
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
