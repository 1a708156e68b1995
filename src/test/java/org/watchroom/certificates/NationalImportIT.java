package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.people.IdentityVault;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultySheet;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class NationalImportIT {

    private static final String ONE = "990102199811239700";
    private static final String TWO = "990104196912081403";
    private static final List<String> HEADINGS = List.of("身份证号", "状态", "理论成绩", "操作成绩", "证书编号", "日期", "role");
    private static final int MANY = 2_000;

    private final NationalImport imports = House.bean(NationalImport.class);
    private final NationalResults results = House.bean(NationalResults.class);
    private Class5 class5;
    private long one;
    private long two;

    @BeforeEach
    void twoTrainees() {
        class5 = new Class5();
        one = withIdentity(class5.trainee("王小明"), ONE);
        two = withIdentity(class5.trainee("李强"), TWO);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        byte[] file = sheet(
                row(ONE, "已考", 86, 64.5, "2699013990500412", "2026-11-15"), row(TWO, "未报名", null, null, null, null));
        assertThat(confirm(upload(file)).added()).isEqualTo(2);
        ImportPreview again = upload(file);
        assertThat(again.same()).isEqualTo(2);
        assertThat(again.isWorthConfirming()).isFalse();
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isEqualTo(2);
        assertThat(Somebody.as(one, results::mine)).hasValueSatisfying(result -> {
            assertThat(result.isCertified()).isTrue();
            assertThat(result.theory()).isEqualByComparingTo("86");
        });
    }

    @Test
    void aChangedResultIsShownOldAndNewAndAFurtherRowOnlyWhenTicked() {
        confirm(look(row(TWO, "sat", 40, 70, null, "2026-11-01"), row(ONE, "缺考", null, null, null, null)));
        ImportPreview preview =
                look(row(TWO, "已考", 61, 70, "2699013990500413", "2026-11-01"), row(ONE, "已考", 50, 60, null, null));
        assertThat(preview.changed().get(0).changes())
                .containsExactly(
                        new RowChange("theory", "40", "61"),
                        new RowChange("number", "", "2699013990500413"),
                        new RowChange("level", "", "5"));
        assertThat(preview.changed().get(1).changes().get(0))
                .isEqualTo(new RowChange(
                        "state", "certificates.national.state.absent", "certificates.national.state.sat", true));
        assertRefused(() -> confirm(preview), "people.import.nothing");
        assertThat(confirm(preview, 2).altered()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result WHERE person_id = ?", two))
                .isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result WHERE person_id = ?", one))
                .isEqualTo(1);
        assertThat(Somebody.as(two, results::mine).orElseThrow().isCertified()).isTrue();
    }

    @Test
    void theLevelComesFromItsColumnElseFromTheNumberAndSilenceKeepsWhatIsRecorded() {
        List<String> headings = List.of("身份证号", "状态", "理论成绩", "操作成绩", "证书编号", "等级", "有效期至");
        ImportPreview preview = upload(SheetWriter.write(
                "成绩",
                headings,
                List.of(
                        Arrays.asList(ONE, "已考", 86, 64.5, "2699013990400412", "五级（初级工）", "2029-11-15"),
                        Arrays.asList(TWO, "已考", 86, 64.5, "2699013990400413", "九级", null))));
        assertThat(keys(preview.rows().get(1).faults())).containsExactly("level level-bad");
        assertThat(keys(Somebody.as(class5.administrator, () -> imports.remarks(preview.rows()))
                        .get(2)))
                .containsExactly("level level-other");
        confirm(preview);
        confirm(look(row(TWO, "已考", 86, 64.5, "2699013990400413", null)));
        assertThat(Somebody.as(two, results::mine).orElseThrow().level()).isEqualTo(4);
        ImportPreview silent = look(row(ONE, "已考", 87, 64.5, "2699013990400412", null));
        assertThat(silent.changed().get(0).changes()).containsExactly(new RowChange("theory", "86", "87"));
        confirm(silent, 2);
        assertThat(Somebody.as(one, results::mine)).hasValueSatisfying(kept -> {
            assertThat(kept.level()).isEqualTo(5);
            assertThat(kept.validUntil()).isEqualTo("2029-11-15");
        });
    }

    @Test
    void aResultThatCountsForAnotherCohortThanBeforeIsAChange() {
        byte[] file = sheet(row(ONE, "缺考", null, null, null, null));
        confirm(null, upload(null, file));
        assertThat(upload(file).changed().get(0).changes()).containsExactly(new RowChange("cohort", "", "第一班"));
        assertThat(upload(null, file).same()).isEqualTo(1);
    }

    @Test
    void aLookChangesNothingAndWhatChangedSinceIsNotTaken() {
        ImportPreview preview = look(row(ONE, "缺考", null, null, null, "2026-11-15"));
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isZero();
        confirm(look(row(ONE, "未报名", null, null, null, null)));
        assertRefused(() -> confirm(preview, 2), "people.import.stale");
        assertRefused(
                () -> Somebody.as(class5.administrator, () -> imports.preview(null, preview.id())),
                "people.import.draft-absent");
    }

    @Test
    void everyFaultyRowIsNamedAndTheGoodOnesGoIn() {
        ImportPreview preview = look(
                row(ONE, "已考", 86, 54.5, "12345", "2026-11-15"),
                row("990102199811239719", "已考", 86, 64.5, null, "2026-11-15"),
                row(ONE, "缺考", null, null, null, null),
                row(TWO, "考过了", 101, -1, "2699013990500413", "2026-02-30"),
                row(TWO, "缺考", 50, null, null, "2999-01-01"),
                row(null, "已考", null, 60.55, null, null));
        assertThat(preview.faulty().stream().map(row -> keys(row.faults())))
                .containsExactly(
                        List.of("identity unknown"),
                        List.of("identity twice"),
                        List.of("state bad-state", "theory score", "practical score", "date date-bad"),
                        List.of("date date-ahead", "theory not-sat", "identity twice"),
                        List.of("practical score", "theory score-missing", "identity empty"));
        List<Fault> remarks = Somebody.as(class5.administrator, () -> imports.remarks(preview.rows()))
                .get(2);
        assertThat(keys(remarks)).containsExactly("number number-unusual", "number number-below");
        assertThat(confirm(preview).added()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isEqualTo(1);
    }

    @Test
    void hostileAndBrokenCellsAreNamedAndNeverTaken() {
        ImportPreview preview = look(
                row("110105491231002", "已考", 86, 64, null, null),
                row("110105199002301234", "已考", 86, 64, null, null),
                row("990102199811239701", "已考", 86, 64, null, null),
                row("1.10105E+17", "已考", 86, 64, null, null),
                row(ONE + "\u200b", "已考", 86, 64, null, null),
                row(ONE, "\u202e已考", 86, 64, null, null),
                row(ONE, "已考🔥", 86, 64, null, null),
                row(ONE, "已考", "=1+1", 64, null, null),
                row(ONE, "已考", 86, 64, "=HYPERLINK(\"http://x\")", null),
                row(ONE, "已考", 86, 64, "9".repeat(33), null));
        assertThat(preview.faulty().stream()
                        .map(it -> it.row().number() + " " + it.faults().get(0).key()))
                .containsExactly(
                        "2 people.identity.old-form",
                        "3 people.identity.birth-date",
                        "4 people.identity.check",
                        "5 platform.sheet.mangled-number",
                        "6 platform.sheet.hidden-character",
                        "7 platform.sheet.hidden-character",
                        "8 certificates.national.bad-state",
                        "9 certificates.national.score",
                        "10 certificates.national.number-form",
                        "11 certificates.national.number-long");
        assertThat(preview.unread()).containsExactly("role");
        assertThat(preview.isWorthConfirming()).isFalse();
    }

    @Test
    void aCertificateNumberBelongsToOnePerson() {
        confirm(look(row(ONE, "已考", 86, 64, "2699013990500412", null)));
        assertThat(keys(look(row(TWO, "已考", 86, 64, "2699013990500412", null))
                        .faulty()
                        .get(0)
                        .faults()))
                .containsExactly("number number-taken");
        ImportPreview swapped = look(
                row(TWO, "已考", 86, 64, "2699013990500412", null), row(ONE, "已考", 86, 64, "2699013990500413", null));
        assertThat(swapped.faulty()).isEmpty();
        ImportPreview twice = look(
                row(TWO, "已考", 86, 64, "2699013990500414", null), row(ONE, "已考", 86, 64, "2699013990500414", null));
        assertThat(keys(twice.faulty().get(0).faults())).containsExactly("number number-twice");
    }

    @Test
    void theFaultyRowsComeBackAsAFileThatIsReadAgainOnceMended() {
        ImportPreview preview = look(
                row(ONE, "已考", 86, 64.5, "2699013990500412", "2026-11-15"),
                row(TWO, "考过了", 61, 70, "2699013990500413", "2026-11-20"));
        byte[] back = FaultySheet.write(
                "faulty", NationalImport.COLUMNS, preview.faulty(), Locale.ENGLISH, "Reason", (key, arguments) -> key);
        ImportPreview again = upload(back);
        assertThat(again.rows()).hasSize(1);
        assertThat(again.rows().get(0).row().cells())
                .containsEntry("identity", TWO)
                .containsEntry("state", "考过了")
                .containsEntry("theory", "61")
                .containsEntry("number", "2699013990500413")
                .containsEntry("date", "2026-11-20");
        assertThat(keys(again.faulty().get(0).faults())).containsExactly("state bad-state");
    }

    @Test
    void whoIsNotInTheChosenCohortIsAFault() {
        Sql.run("UPDATE enrolment SET state = 'WITHDRAWN' WHERE person_id = ?", two);
        ImportPreview preview = look(row(TWO, "未报名", null, null, null, null));
        assertThat(keys(preview.faulty().get(0).faults())).containsExactly("identity not-in-cohort");
    }

    @Test
    void manyResultsGoInByBatches() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> people = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String identity = identity(i);
            people.add("学员" + i);
            people.add(House.bean(IdentityVault.class).index(identity));
            rows.add(row(identity, "已考", 60 + i % 40, 70, String.format("26990139905%05d", i), "2026-11-15"));
        }
        for (int from = 0; from < people.size(); from += 1_000) {
            Sql.run(
                    "INSERT INTO person (name, identity_index) VALUES "
                            + String.join(", ", Collections.nCopies(500, "(?, ?)")),
                    people.subList(from, from + 1_000).toArray());
        }
        byte[] file = SheetWriter.write("成绩", HEADINGS, rows);
        ImportPreview preview = upload(null, file);
        assertThat(preview.fresh()).isEqualTo(MANY);
        assertThat(confirm(null, preview).added()).isEqualTo(MANY);
        assertThat(upload(null, file).same()).isEqualTo(MANY);
    }

    /** Numbers of the place 990102, which no place has: they belong to nobody. */
    private static String identity(int number) {
        String digits = "990102" + (1970 + number / 900) + "0101" + String.format("%03d", 1 + number % 900);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    @SafeVarargs
    private ImportPreview look(List<Object>... rows) {
        return upload(sheet(rows));
    }

    private ImportPreview upload(byte[] file) {
        return upload(class5.cohort, file);
    }

    private ImportPreview upload(Long cohort, byte[] file) {
        return Somebody.as(
                class5.administrator,
                () -> imports.preview(cohort, imports.upload(cohort, "x.xlsx", new ByteArrayInputStream(file))));
    }

    private ImportPreview confirm(ImportPreview preview, Integer... rows) {
        return confirm(class5.cohort, preview, rows);
    }

    private ImportPreview confirm(Long cohort, ImportPreview preview, Integer... rows) {
        return Somebody.as(class5.administrator, () -> {
            imports.confirm(cohort, preview.id(), preview.fingerprint(), Set.of(rows));
            return imports.preview(cohort, preview.id());
        });
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.column() + " " + fault.key().replace("certificates.national.", ""))
                .toList();
    }

    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(Arrays.asList(cells));
        row.add("ADMIN");
        return row;
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        return SheetWriter.write("成绩", HEADINGS, List.of(rows));
    }

    private static long withIdentity(long person, String number) {
        Sql.run(
                "UPDATE person SET identity_index = ? WHERE id = ?",
                House.bean(IdentityVault.class).index(number),
                person);
        return person;
    }
}
