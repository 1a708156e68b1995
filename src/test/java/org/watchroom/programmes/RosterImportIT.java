package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
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
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class RosterImportIT {

    private static final String ZHU = "990102197903141170";

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office();
    }

    @Test
    void aRosterWithTwentyKindsOfFaultyRowsImportsExactlyItsGoodRows() {
        RosterPreview preview = office.upload(Office.file("roster-20-faults.xlsx"));

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

        RosterPreview done = office.confirm(preview, false);

        assertThat(done.outcome()).isEqualTo(new RosterPreview.Outcome(10, 10, 0));
        assertThat(names())
                .containsExactlyInAnyOrder("祝立群", "柯敏", "霍建民", "庄晓兰", "左明远", "查玉琴", "卓少华", "古秋云", "牛长顺", "应佳宁");
        assertThat(Sql.text("SELECT phone FROM person WHERE name = '霍建民'")).isEqualTo("19900000503");
        assertThat(Sql.text("SELECT identity_masked FROM person WHERE name = '庄晓兰'"))
                .endsWith("X");
        assertThat(faults(done)).hasSize(20);
    }

    @Test
    void theRosterOfTheDemoHasNoFaultyRowAndAddsSeventyFour() {
        RosterPreview preview = DemoFile.read("programmes/roster.xlsx", office::upload);
        assertThat(preview.faulty()).isEmpty();
        assertThat(office.confirm(preview, false).outcome()).isEqualTo(new RosterPreview.Outcome(74, 74, 0));
        assertThat(Sql.count("SELECT COUNT(*) FROM account WHERE sign_in_name LIKE 'trainee__'"))
                .isEqualTo(74);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        office.confirm(DemoFile.read("programmes/roster.xlsx", office::upload), false);
        String before = everything();

        RosterPreview again = DemoFile.read("programmes/roster.xlsx", office::upload);
        assertThat(again.staying()).isEqualTo(74);
        assertThat(again.isWorthConfirming()).isFalse();
        assertThat(office.confirm(again, true).outcome()).isEqualTo(new RosterPreview.Outcome(0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anIdentityNumberStandsNowhereInPlainText() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安")), false);
        assertThat(Sql.count("SELECT COUNT(*) FROM person WHERE identity_cipher IS NOT NULL"))
                .isEqualTo(1);
        try (var tables = Columns.ofAllTables()) {
            assertThat(tables.filter(column -> column.contains(ZHU))).isEmpty();
        }
    }

    @Test
    void knownPeopleAreShownOldAndNewAndChangedOnlyWhenThatIsWanted() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安")), false);
        RosterPreview preview = office.upload(row("祝立群", ZHU, "19900000777", "护理员"));
        assertThat(preview.changes())
                .containsExactly(
                        new RosterPreview.Change(2, "祝立群", "phone", "19900000501", "19900000777"),
                        new RosterPreview.Change(2, "祝立群", "post", "保安", "护理员"));

        office.confirm(preview, false);
        assertThat(Sql.text("SELECT CONCAT(phone, post) FROM person WHERE name = '祝立群'"))
                .isEqualTo("19900000501保安");

        office.confirm(office.upload(row("祝立群", ZHU, "19900000777", "护理员")), true);
        assertThat(Sql.text("SELECT CONCAT(phone, post) FROM person WHERE name = '祝立群'"))
                .isEqualTo("19900000777护理员");
    }

    @Test
    void whatChangedSinceItWasShownIsNotImported() {
        RosterPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        office.confirm(office.upload(row("祝立群", ZHU, "19900000502", "护理员")), false);
        assertRefused(() -> office.confirm(preview, true), "programmes.import.stale");
        assertThat(Sql.text("SELECT phone FROM person WHERE name = '祝立群'")).isEqualTo("19900000502");
    }

    @Test
    void aSecondClickImportsNothingMore() {
        RosterPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        office.confirm(preview, false);
        assertThat(office.confirm(preview, false).outcome().added()).isEqualTo(1);
        assertThat(names()).containsExactly("祝立群");
    }

    @Test
    void aDraftIsSeenByNobodyButItsOwnerAndExpires() {
        RosterPreview preview = office.upload(row("祝立群", ZHU, "19900000501", "保安"));
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        RosterImport rosters = House.bean(RosterImport.class);
        assertRefused(() -> Somebody.as(other, () -> rosters.preview(preview.id())), "programmes.import.draft-absent");
        Sql.run("UPDATE roster_draft SET expires_at = TIMESTAMPADD(SECOND, -1, UTC_TIMESTAMP(6))");
        assertRefused(() -> office.confirm(preview, false), "programmes.import.draft-absent");
        assertThat(names()).isEmpty();
    }

    @Test
    void aPhoneNumberOrSignInNameOfSomebodyElseIsAFault() {
        office.confirm(office.upload(row("祝立群", ZHU, "19900000501", "保安", "zhu")), false);
        RosterPreview preview = office.upload(
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
        office.confirm(office.upload(row("甲", "11010519491231002x", "19900000501", "保安")), false);
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
    private static Map<Integer, String> faults(RosterPreview preview) {
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
