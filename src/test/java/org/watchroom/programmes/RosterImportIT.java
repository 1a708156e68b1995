package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.Directory;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.testing.House;
import org.watchroom.testing.Invented;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class RosterImportIT {

    private static final String ZHU = "990102197903141170";
    private static final String KE = Invented.identity(1);

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office();
    }

    @Test
    void aRosterWithTwentyKindsOfFaultyRowsImportsExactlyItsGoodRows() {
        ImportPreview preview = office.upload(Office.file("roster-20-faults.xlsx"));

        assertThat(faults(preview))
                .containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry(3, "name people.person.name-missing"),
                        Map.entry(4, "name people.person.name-long"),
                        Map.entry(6, "name platform.sheet.formula"),
                        Map.entry(7, "name platform.sheet.hidden-character"),
                        Map.entry(9, "identity people.identity.missing"),
                        Map.entry(10, "identity people.identity.old-form"),
                        Map.entry(11, "identity people.identity.length"),
                        Map.entry(13, "identity people.identity.check"),
                        Map.entry(14, "identity people.identity.characters"),
                        Map.entry(15, "identity people.identity.birth-date"),
                        Map.entry(17, "identity people.identity.birth-date"),
                        Map.entry(18, "identity people.identity.future"),
                        Map.entry(19, "identity programmes.roster.too-young"),
                        Map.entry(21, "identity platform.sheet.mangled-number"),
                        Map.entry(22, "identity people.person.identity-twice"),
                        Map.entry(24, "phone people.person.phone-length"),
                        Map.entry(25, "phone people.person.phone-characters"),
                        Map.entry(27, "phone people.person.phone-twice"),
                        Map.entry(29, "institution people.person.institution-unknown"),
                        Map.entry(30, "post people.person.post-missing"))));
        assertThat(preview.fresh()).isEqualTo(10);

        ImportPreview done = office.confirm(preview);

        assertThat(done.added()).isEqualTo(10);
        assertThat(done.altered()).isZero();
        assertThat(names())
                .containsExactlyInAnyOrder("祝立群", "柯敏", "霍建民", "庄晓兰", "左明远", "查玉琴", "卓少华", "古秋云", "牛长顺", "应佳宁");
        assertThat(Sql.text("SELECT phone FROM person WHERE name = '霍建民'")).isEqualTo("19900000503");
        assertThat(Sql.text("SELECT identity_masked FROM person WHERE name = '庄晓兰'"))
                .endsWith("X");
        assertThat(faults(done)).hasSize(20);
    }

    @Test
    void theRosterOfTheDemoHasNoFaultyRowAndAddsSeventyFour() {
        ImportPreview preview = DemoFile.read("programmes/roster.xlsx", office::upload);
        assertThat(preview.faulty()).isEmpty();
        assertThat(office.confirm(preview).added()).isEqualTo(74);
        assertThat(Sql.count("SELECT COUNT(*) FROM account WHERE sign_in_name LIKE 'trainee__'"))
                .isEqualTo(74);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        office.confirm(DemoFile.read("programmes/roster.xlsx", office::upload));
        String before = everything();

        ImportPreview again = DemoFile.read("programmes/roster.xlsx", office::upload);
        assertThat(again.same()).isEqualTo(74);
        assertThat(again.isWorthConfirming()).isFalse();
        assertRefused(() -> office.confirm(again), "people.import.nothing");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anIdentityNumberStandsNowhereInPlainText() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安")));
        assertThat(Sql.count("SELECT COUNT(*) FROM person WHERE identity_cipher IS NOT NULL"))
                .isEqualTo(1);
        try (var tables = Columns.ofAllTables()) {
            assertThat(tables.filter(column -> column.contains(ZHU))).isEmpty();
        }
    }

    @Test
    void knownPeopleAreShownOldAndNewAndChangedOnlyWhenThatIsWanted() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安")));
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000777", "护理员"));
        assertThat(preview.changed()).hasSize(1);
        assertThat(preview.changed().get(0).changes())
                .containsExactly(
                        new RowChange("phone", "19900000501", "19900000777"), new RowChange("post", "保安", "护理员"));

        assertRefused(() -> office.confirm(preview), "people.import.nothing");
        assertThat(Sql.text("SELECT CONCAT(phone, post) FROM person WHERE name = '祝立群'"))
                .isEqualTo("19900000501保安");

        office.confirm(office.upload(row("祝立群", ZHU, "19900000777", "护理员")), 2);
        assertThat(Sql.text("SELECT CONCAT(phone, post) FROM person WHERE name = '祝立群'"))
                .isEqualTo("19900000777护理员");
    }

    @Test
    void whatChangedSinceItWasShownIsNotImported() {
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        office.confirm(office.upload(row("祝立群", ZHU, "19900000502", "护理员")));
        assertRefused(() -> office.confirm(preview, 2), "people.import.stale");
        assertThat(Sql.text("SELECT phone FROM person WHERE name = '祝立群'")).isEqualTo("19900000502");
    }

    @Test
    void aSecondClickImportsNothingMore() {
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        office.confirm(preview);
        assertThat(office.confirm(preview).added()).isEqualTo(1);
        assertThat(names()).containsExactly("祝立群");
    }

    @Test
    void aDraftIsSeenByNobodyButItsOwnerAndExpires() {
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        RosterImport rosters = House.bean(RosterImport.class);
        assertRefused(
                () -> Somebody.as(other, () -> rosters.preview(office.cohort, preview.id())),
                "people.import.draft-absent");
        Sql.run("UPDATE import_draft SET expires_at = TIMESTAMPADD(SECOND, -1, UTC_TIMESTAMP(6))");
        assertRefused(() -> office.confirm(preview), "people.import.draft-absent");
        assertThat(names()).isEmpty();
    }

    @Test
    void whoIsKnownJoinsAsTheyAreUnlessTheirRowIsTicked() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安"), row("柯敏", KE, "19900000502", "保安")));
        Sql.run("UPDATE enrolment SET state = 'WITHDRAWN'");
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "班长"), row("柯敏", KE, "19900000502", "班长"));
        assertThat(preview.fresh()).isZero();
        assertThat(preview.joining()).isEqualTo(2);
        ImportPreview done = office.confirm(preview, 3);
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.altered()).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder("祝立群", "柯敏");
        assertThat(Sql.text("SELECT GROUP_CONCAT(post ORDER BY id) FROM person WHERE post IS NOT NULL"))
                .isEqualTo("保安,班长");
    }

    @Test
    void aDraftForOneCohortIsNotTakenIntoAnother() {
        ImportPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        long other = Somebody.as(
                office.administrator,
                () -> House.bean(Cohorts.class)
                        .open(
                                House.bean(Programmes.class).all().get(0).id(),
                                "冬季班",
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2027, 1, 30),
                                "实训中心",
                                1));
        RosterImport rosters = House.bean(RosterImport.class);
        assertRefused(
                () -> Somebody.as(office.administrator, () -> rosters.preview(other, preview.id())),
                "people.import.draft-absent");
    }

    @Test
    void anInstructorOfTheCohortIsNotTakenAsItsTrainee() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安")));
        Sql.run("UPDATE enrolment SET state = 'WITHDRAWN'");
        Sql.run("INSERT INTO cohort_instructor (cohort_id, person_id) SELECT " + office.cohort
                + ", id FROM person WHERE name = '祝立群'");
        assertThat(faults(office.upload(row("祝立群", ZHU, "19900000501", "保安"))))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(2, "identity programmes.roster.instructor")));
    }

    @Test
    void aThousandRowsAreTakenInFewStatementsAndThoseWithoutASeatWaitInTheirOrder() {
        Sql.run("UPDATE cohort SET seats = 600");
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(row("学员", Invented.identity(i), Invented.phone(i), "值班员"));
        }
        ImportPreview preview = office.upload(rows.toArray(List[]::new));
        long statements = Statements.during(() -> office.confirm(preview));
        assertThat(statements).isLessThan(100);
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment WHERE state = 'ENROLLED'"))
                .isEqualTo(600);
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment_event")).isEqualTo(1000);
        assertThat(Sql.text("SELECT phone FROM enrolment e JOIN person p ON p.id = e.person_id"
                        + " WHERE state = 'WAITING' ORDER BY waiting_since, e.id LIMIT 1"))
                .isEqualTo(Invented.phone(600));
    }

    @Test
    void aPhoneNumberOrSignInNameOfSomebodyElseIsAFault() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安", "zhu")));
        ImportPreview preview = office.upload(
                row("左明远", "990103199103034153", "19900000501", "保安"),
                row("查玉琴", "990103198809212260", "19900000601", "保安", "ZHU"));
        assertThat(faults(preview))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        2, "phone people.person.phone-taken", 3, "signInName people.person.sign-in-name-taken")));
    }

    @Test
    void onlyAnAdministratorImports() {
        long instructor = Somebody.with("instructor", Role.INSTRUCTOR);
        InputStream file = Office.file("roster-20-faults.xlsx");
        assertRefused(
                () -> Somebody.as(
                        instructor, () -> House.bean(RosterImport.class).upload(office.cohort, "x", file)),
                "platform.forbidden");
    }

    @Test
    void aPersonIsFoundByTheNumberHoweverItIsWritten() {
        office.confirm(office.upload(row("甲", "11010519491231002x", "19900000501", "保安")));
        Directory directory = House.bean(Directory.class);
        assertThat(Somebody.as(office.administrator, () -> directory.byIdentity("１１０１０５19491231002Ｘ")))
                .isPresent();
        assertThat(Somebody.as(office.administrator, () -> directory.byIdentity(ZHU)))
                .isEmpty();
    }

    private static List<String> row(String name, String identity, String phone, String post, String... signInName) {
        return signInName.length == 0
                ? List.of(name, identity, phone, Office.HOME, post)
                : List.of(name, identity, phone, Office.HOME, post, signInName[0]);
    }

    /** The first fault of each faulty row. */
    private static Map<Integer, String> faults(ImportPreview preview) {
        return preview.faulty().stream()
                .collect(Collectors.toMap(
                        it -> it.row().number(),
                        it -> it.faults().get(0).column() + " "
                                + it.faults().get(0).key() + (it.faults().size() > 1 ? " and more" : ""),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private List<String> names() {
        return Somebody.as(office.administrator, () -> House.bean(Cohorts.class).trainees(office.cohort)).stream()
                .map(Cohorts.Trainee::name)
                .toList();
    }

    private static String everything() {
        return Sql.text("SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM person), (SELECT COUNT(*) FROM account),"
                + " (SELECT COUNT(*) FROM enrolment), (SELECT SUM(version) FROM person),"
                + " (SELECT SUM(version) FROM account), (SELECT SHA2(GROUP_CONCAT(HEX(identity_cipher) ORDER BY id), 256)"
                + " FROM person))");
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
