package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.people.IdentityVault;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.FaultySheet;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class NationalResultsIT {

    private static final String ONE = "990102199811239700";
    private static final String TWO = "990104196912081403";

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
        assertThat(take(file).additions()).isEqualTo(2);
        assertThat(take(file).count(NationalRow.Change.SAME)).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isEqualTo(2);
        assertThat(Somebody.as(one, results::mine)).hasValueSatisfying(result -> {
            assertThat(result.isCertified()).isTrue();
            assertThat(result.theory()).isEqualByComparingTo("86");
        });
    }

    @Test
    void aChangedResultIsAFurtherRowAndTheLatestCounts() {
        take(sheet(row(TWO, "sat", 40, 70, null, "2026-11-01")));
        assertThat(take(sheet(row(TWO, "已考", 61, 70, "2699013990500413", "2026-11-20")))
                        .count(NationalRow.Change.CHANGED))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result WHERE person_id = ?", two))
                .isEqualTo(2);
        assertThat(Somebody.as(two, results::mine).orElseThrow().isCertified()).isTrue();
    }

    @Test
    void aLookChangesNothing() {
        byte[] file = sheet(row(ONE, "缺考", null, null, null, "2026-11-15"));
        NationalPreview seen =
                Somebody.as(class5.administrator, () -> results.preview(new ByteArrayInputStream(file), class5.cohort));
        assertThat(seen.count(NationalRow.Change.NEW)).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isZero();
    }

    @Test
    void everyFaultyRowIsNamedAndTheGoodOnesGoIn() {
        NationalPreview taken = take(sheet(
                row(ONE, "已考", 86, 64.5, "12345", "2026-11-15"),
                row("990102199811239719", "已考", 86, 64.5, null, "2026-11-15"),
                row(ONE, "缺考", null, null, null, null),
                row(TWO, "考过了", 101, -1, "2699013990500413", "2026-02-30"),
                row(TWO, "缺考", 50, null, null, "2999-01-01"),
                row(null, "已考", null, 60.55, null, null)));
        assertThat(taken.rows().stream().map(row -> keys(row.faults())))
                .containsExactly(
                        List.of(),
                        List.of("identity unknown"),
                        List.of("identity twice"),
                        List.of("state bad-state", "theory score", "practical score", "date date-bad"),
                        List.of("date date-ahead", "theory not-sat", "identity twice"),
                        List.of("practical score", "theory score-missing", "identity empty"));
        assertThat(keys(taken.rows().get(0).warnings())).containsExactly("number number-unusual");
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result")).isEqualTo(1);
    }

    @Test
    void theFaultyRowsComeBackAsAFileThatIsReadAgainOnceMended() {
        byte[] file = sheet(
                row(ONE, "已考", 86, 64.5, "2699013990500412", "2026-11-15"),
                row(TWO, "考过了", 61, 70, "2699013990500413", "2026-11-20"));
        List<FaultyRow> faulty =
                Somebody.as(class5.administrator, () -> results.faulty(new ByteArrayInputStream(file), class5.cohort));
        byte[] back = FaultySheet.write(
                "faulty", NationalResults.COLUMNS, faulty, Locale.ENGLISH, "Reason", (key, arguments) -> key);
        List<SheetRow> rows = SheetReader.read(new ByteArrayInputStream(back), NationalResults.COLUMNS)
                .rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells())
                .containsEntry("identity", TWO)
                .containsEntry("state", "考过了")
                .containsEntry("theory", "61")
                .containsEntry("number", "2699013990500413")
                .containsEntry("date", "2026-11-20");
        assertThat(take(back).rows().get(0).faults()).hasSize(1);
        assertThat(keys(faulty.get(0).faults())).containsExactly("state bad-state");
    }

    @Test
    void whoIsNotInTheChosenCohortIsAFault() {
        Sql.run("UPDATE enrolment SET state = 'WITHDRAWN' WHERE person_id = ?", two);
        byte[] file = sheet(row(TWO, "未报名", null, null, null, null));
        assertThat(keys(take(file).rows().get(0).faults())).containsExactly("identity not-in-cohort");
    }

    private NationalPreview take(byte[] file) {
        return Somebody.as(class5.administrator, () -> results.record(new ByteArrayInputStream(file), class5.cohort));
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.column() + " " + fault.key().replace("certificates.national.", ""))
                .toList();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        return SheetWriter.write("成绩", List.of("身份证号", "状态", "理论成绩", "操作成绩", "证书编号", "日期"), List.of(rows));
    }

    private static long withIdentity(long person, String number) {
        Sql.run(
                "UPDATE person SET identity_index = ? WHERE id = ?",
                House.bean(IdentityVault.class).index(number),
                person);
        return person;
    }
}
