package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Invented;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class PeopleImportIT {

    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "手机号", "单位", "岗位", "role");

    private final PeopleImport imports = House.bean(PeopleImport.class);
    private static final int MANY = 2_000;

    private long administrator;

    @BeforeEach
    void anOffice() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run("INSERT INTO institution (name, district, kind, beds) VALUES ('甲院', '东岭区', '养老院', 80)");
    }

    @Test
    void manyPeopleGoInByBatches() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(person("学员" + (i % 7 == 0 ? "𠮷" : "明"), i, "值班员"));
        }
        byte[] file = SheetWriter.write("x", HEADINGS, rows);
        ImportPreview preview = upload(file);
        assertThat(preview.fresh()).isEqualTo(MANY);
        ImportPreview done = confirm(preview);
        assertThat(done.added()).isEqualTo(MANY);
        assertThat(Sql.count("SELECT COUNT(*) FROM person WHERE identity_index IS NOT NULL"))
                .isEqualTo(MANY);
        assertThat(Sql.count("SELECT COUNT(*) FROM account_role WHERE role = 'TRAINEE'"))
                .isEqualTo(MANY);
        ImportPreview again = upload(file);
        assertThat(again.same()).isEqualTo(MANY);
        assertThat(again.isWorthConfirming()).isFalse();
    }

    @Test
    void hostileAndBrokenCellsAreNamedAndNeverTaken() {
        ImportPreview preview = look(
                person("=HYPERLINK(\"http://x\")", 1, "值班员"),
                person("王\u200b明", 2, "值班员"),
                person("王\u202e明", 3, "值班员"),
                person("王🔥明", 4, "值班员"),
                person("长".repeat(400), 5, "值班员"),
                with(person("李明", 6, "值班员"), 1, "110105491231002"),
                with(person("李明", 7, "值班员"), 1, "110105199002301234"),
                with(person("李明", 8, "值班员"), 1, "1.10105E+17"),
                with(person("李明", 9, "值班员"), 1, "110105199001010000"),
                person("欧阳·㛃𠮷", 10, "值班员"),
                person("欧阳明", 10, "值班员"),
                person("李明", 12, "岗".repeat(41)));
        assertThat(preview.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).key())
                .containsExactly(
                        "2 people.person.name-characters",
                        "3 platform.sheet.hidden-character",
                        "4 platform.sheet.hidden-character",
                        "5 people.person.name-characters",
                        "6 people.person.name-long",
                        "7 people.identity.old-form",
                        "8 people.identity.birth-date",
                        "9 platform.sheet.mangled-number",
                        "10 platform.sheet.mangled-number",
                        "12 people.person.identity-twice",
                        "13 people.person.post-long");
        assertThat(preview.unread()).containsExactly("role");
        confirm(preview);
        assertThat(Sql.text("SELECT name FROM person WHERE identity_index IS NOT NULL"))
                .isEqualTo("欧阳·㛃𠮷");
        assertThat(Sql.count("SELECT COUNT(*) FROM account_role WHERE role <> 'TRAINEE'"))
                .isEqualTo(1);
    }

    @Test
    void somebodyKnownIsShownOldAndNewAndChangedOnlyWhenTicked() {
        confirm(look(person("王明", 1, "值班员"), person("李明", 2, "值班员")));
        ImportPreview preview = look(person("王明", 1, "班长"), person("李明", 2, "班长"));
        assertThat(preview.changed().get(0).changes()).containsExactly(new RowChange("post", "值班员", "班长"));
        assertThat(confirm(preview, 3).altered()).isEqualTo(1);
        assertThat(Sql.text("SELECT GROUP_CONCAT(post ORDER BY id) FROM person WHERE post IS NOT NULL"))
                .isEqualTo("值班员,班长");
        assertThat(Sql.count("SELECT COUNT(*) FROM import_draft WHERE INSTR(content, '990102') > 0"))
                .isZero();
    }

    @Test
    void whatTheEntryConditionsAskIsReadInWordsOfBothLanguages() {
        ImportPreview preview = learning(
                List.of("五级（初级工）", "相关专业中职、技校", "3"),
                List.of("Level 4", "College or more, other subject", "12 years"),
                List.of("高级技师", "本科（相关专业）", "0年"),
                List.of("无", "初中", ""));
        assertThat(preview.faulty()).isEmpty();
        confirm(preview);
        assertThat(
                        Sql.text(
                                "SELECT GROUP_CONCAT(CONCAT_WS(' ', COALESCE(level_held, '-'), education,"
                                        + " COALESCE(work_years, '-')) ORDER BY id SEPARATOR ', ') FROM person WHERE education IS NOT NULL"))
                .isEqualTo("L5 VOCATIONAL_RELATED 3, L4 COLLEGE_OTHER 12, L1 COLLEGE_RELATED 0, - JUNIOR -");
    }

    @Test
    void unknownWordsForLevelEducationAndYearsAreFaultsWithTheirReason() {
        ImportPreview preview = learning(
                List.of("六级", "", ""),
                List.of("", "大专", ""),
                List.of("", "中专/技校", ""),
                List.of("", "博览群书", ""),
                List.of("", "", "三年"),
                List.of("", "", "61"),
                List.of("", "", "2.5"));
        assertThat(preview.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).column() + " "
                        + it.faults().get(0).key())
                .containsExactly(
                        "2 level people.person.level-unknown",
                        "3 education people.person.education-subject",
                        "4 education people.person.education-subject",
                        "5 education people.person.education-unknown",
                        "6 years people.person.years-unknown",
                        "7 years people.person.years-unknown",
                        "8 years people.person.years-unknown");
    }

    @Test
    void levelEducationAndYearsAreShownOldAndNewAndAnEmptyCellSaysNothing() {
        confirm(learning(List.of("五级", "高中", "3")));
        assertThat(learning(List.of("", "", "")).same()).isEqualTo(1);
        assertThat(look(person("学员", 1, "值班员")).same()).isEqualTo(1);
        ImportPreview preview = learning(List.of("四级", "相关专业大专", "5"));
        assertThat(preview.changed().get(0).changes())
                .containsExactly(
                        new RowChange("level", "people.level.L5", "people.level.L4", true),
                        new RowChange("education", "people.education.SENIOR", "people.education.COLLEGE_RELATED", true),
                        new RowChange("years", "3", "5"));
        confirm(preview, 2);
        assertThat(Sql.text(
                        "SELECT CONCAT(level_held, education, work_years) FROM person WHERE level_held IS NOT NULL"))
                .isEqualTo("L4COLLEGE_RELATED5");
    }

    @SafeVarargs
    private ImportPreview learning(List<Object>... ends) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> end : ends) {
            List<Object> row = new ArrayList<>(person("学员", rows.size() + 1, "值班员"));
            row.addAll(end);
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.addAll(List.of("持证等级", "Education", "工作年限（整年）"));
        return upload(SheetWriter.write("x", headings, rows));
    }

    @Test
    void aListInGbkWithSemicolonsIsReadAsWell() {
        List<Object> it = person("王明", 1, "值班员");
        String text = "岗位;姓名;手机;身份证号码;工作单位\n值班员;王明;" + it.get(2) + ";" + it.get(1) + ";甲院\n";
        assertThat(upload(text.getBytes(Charset.forName("GBK"))).fresh()).isEqualTo(1);
    }

    private static List<Object> person(String name, int number, String post) {
        return List.of(name, Invented.identity(number), Invented.phone(number), "甲院", post, "ADMIN");
    }

    private static List<Object> with(List<Object> row, int place, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(place, value);
        return changed;
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
        return Somebody.as(administrator, () -> {
            imports.confirm(preview.id(), preview.fingerprint(), Set.of(rows));
            return imports.preview(preview.id());
        });
    }

    @Test
    void onlyAnAdministratorImports() {
        long instructor = Somebody.with("instructor", Role.INSTRUCTOR);
        assertThatThrownBy(() ->
                        Somebody.as(instructor, () -> imports.upload("x", new ByteArrayInputStream(new byte[] {1}))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("platform.forbidden"));
    }
}
