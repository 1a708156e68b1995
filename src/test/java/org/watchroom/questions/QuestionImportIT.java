package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class QuestionImportIT {

    private static final String KEY = "2026/L5/1.1.12";
    private static final int ANSWER = 13;
    private static final List<String> HEADINGS =
            List.of("编号", "标准要点", "题型", "难度", "题干", "A", "B", "C", "D", "E", "F", "G", "H", "答案", "解析", "依据", "复核状态");

    private final QuestionImport imports = House.bean(QuestionImport.class);
    private final Questions questions = House.bean(Questions.class);
    private final QuestionBank bank = House.bean(QuestionBank.class);
    private long administrator;

    @BeforeEach
    void anAdministratorAndTheStandard() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run(
                "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                        + " label_en, place) VALUES (?, '2026', 'L5', 'skill', '设施监控操作', '1.1', TRUE, '处置火警',"
                        + " 'Answer an alarm', 1)",
                KEY);
    }

    @Test
    void goodRowsGoInAsTheyWereWritten() {
        take(single("Q1", "先做什么？"), multiple("Q2"), judgement("Q3"));
        Sql.run("UPDATE question_version SET state = 'IN_USE'");
        List<BankItem> items = Somebody.as(administrator, () -> bank.items("2026", "L5"));
        assertThat(items).extracting(BankItem::kind).containsExactly("SINGLE", "MULTIPLE", "JUDGEMENT");
        assertThat(items).extracting(BankItem::function).containsOnly("设施监控操作");
        List<Long> ids = items.stream().map(BankItem::versionId).toList();
        var contents = Somebody.as(administrator, () -> bank.contents(ids));
        assertThat(contents.get(ids.get(0)).options())
                .containsExactly(
                        new QuestionContent.Option("A", "复位"),
                        new QuestionContent.Option("B", "消音看屏"),
                        new QuestionContent.Option("C", "离开"),
                        new QuestionContent.Option("D", "等"));
        assertThat(contents.get(ids.get(0)).answer()).isEqualTo("B");
        assertThat(contents.get(ids.get(1)).answer()).isEqualTo("ABD");
        assertThat(contents.get(ids.get(2)).answer()).isEqualTo("F");
        assertThat(contents.get(ids.get(2)).options()).isEmpty();
    }

    @Test
    void nothingGoesInBeforeItIsConfirmed() {
        String draft = upload(List.of(single("Q1", "先做什么？")));
        ImportPreview preview = preview(draft);
        assertThat(preview.finished()).isFalse();
        assertThat(preview.fresh()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM question")).isZero();
    }

    @Test
    void eachFaultyRowIsNamedAndOnlyGoodRowsGoIn() {
        List<List<String>> rows = new ArrayList<>(List.of(
                single("Q1", "好题？"),
                changed(single("Q2", "题"), 1, "2026/L5/9.9.9"),
                changed(single("Q3", "题"), 2, "填空"),
                changed(single("Q4", "题"), 3, "很难"),
                changed(single("Q5", "题"), 4, ""),
                changed(single("Q6", "题"), 13, "E"),
                changed(single("Q7", "题"), 13, "AB"),
                changed(multiple("Q8"), 13, "A"),
                changed(multiple("Q9"), 13, "AA"),
                changed(judgement("Q10"), 13, "也许"),
                changed(judgement("Q11"), 5, "对"),
                changed(single("Q12", "题"), 6, ""),
                changed(single("Q13", "题"), 6, "复位"),
                changed(single("Q14", "题"), 14, ""),
                changed(single("Q15", "题"), 15, ""),
                single("Q1", "同号？"),
                changed(single("Q 17", "题"), 16, "")));
        String draft = upload(rows);
        ImportPreview preview = preview(draft);
        assertThat(preview.fresh()).isEqualTo(1);
        assertThat(preview.faulty().stream()
                        .map(row -> row.row().number() + " "
                                + row.faults().stream().map(Fault::key).toList()))
                .containsExactly(
                        "3 [questions.import.no-standard]",
                        "4 [questions.import.kind]",
                        "5 [questions.import.difficulty]",
                        "6 [questions.import.missing]",
                        "7 [questions.import.answer-letters]",
                        "8 [questions.import.answer-single]",
                        "9 [questions.import.answer-multiple]",
                        "10 [questions.import.answer-letters]",
                        "11 [questions.import.answer-judgement]",
                        "12 [questions.import.judgement-options]",
                        "13 [questions.import.gap]",
                        "14 [questions.import.option-twice]",
                        "15 [questions.import.missing]",
                        "16 [questions.import.missing]",
                        "17 [questions.import.code-twice]",
                        "18 [questions.import.code]");
        confirm(draft);
        assertThat(Sql.count("SELECT COUNT(*) FROM question")).isEqualTo(1);
        assertThat(preview(draft).finished()).isTrue();
    }

    @Test
    void anOrderOfStepsAndANumberGoInAsTheBankWritesThem() {
        take(
                row("Q1", "排序题", "先后？", "C→a、d b", "甲", "乙", "丙", "丁"),
                row("Q2", "ordering", "先后？", "BCA", "甲", "乙", "丙", ""),
                changed(eightSteps("Q3"), ANSWER, "HGFEDCBA"),
                row("Q4", "数值", "多少秒？", "５,50", "", "", "", ""),
                row("Q5", "Numeric", "多少米？", "12.50 +/- 0.50", "", "", "", ""));
        Sql.run("UPDATE question_version SET state = 'IN_USE'");
        List<Long> ids = Somebody.as(administrator, () -> bank.items("2026", "L5")).stream()
                .map(BankItem::versionId)
                .toList();
        var contents = Somebody.as(administrator, () -> bank.contents(ids));
        assertThat(ids.stream()
                        .map(id ->
                                contents.get(id).kind() + " " + contents.get(id).answer()))
                .containsExactly(
                        "ORDERING CADB", "ORDERING BCA", "ORDERING HGFEDCBA", "NUMERIC 5.5", "NUMERIC 12.5±0.5");
        assertThat(contents.get(ids.get(0)).inRightOrder())
                .extracting(QuestionContent.Option::text)
                .containsExactly("丙", "甲", "丁", "乙");
        assertThat(contents.get(ids.get(4)).options()).isEmpty();
    }

    @Test
    void anOrderOrANumberThatCannotBeIsNamed() {
        String draft = upload(List.of(
                row("Q1", "排序", "先后？", "CAD", "甲", "乙", "丙", "丁"),
                row("Q2", "排序", "先后？", "CADDB", "甲", "乙", "丙", "丁"),
                row("Q3", "排序", "先后？", "AB", "甲", "乙", "", ""),
                changed(single("Q4", "题"), 9, "戊"),
                changed(changed(eightSteps("Q5"), 2, "单选"), ANSWER, "A"),
                row("Q6", "数值", "多少？", "约 5", "", "", "", ""),
                row("Q7", "数值", "多少？", "5±0", "", "", "", ""),
                row("Q8", "数值", "多少？", "123456789012345678901", "", "", "", ""),
                row("Q9", "数值", "多少？", "5", "5", "", "", "")));
        assertThat(preview(draft).faulty().stream()
                        .map(row -> row.row().number() + " "
                                + row.faults().stream().map(Fault::key).toList()))
                .containsExactly(
                        "2 [questions.import.answer-ordering]",
                        "3 [questions.import.answer-ordering]",
                        "4 [questions.import.options]",
                        "6 [questions.import.most-options, questions.import.most-options]",
                        "7 [questions.import.answer-numeric]",
                        "8 [questions.import.answer-numeric]",
                        "9 [questions.import.answer-numeric]",
                        "10 [questions.import.numeric-options]");
    }

    @Test
    void aChangedRowBecomesTheNextVersionAndTheOldOneNeverChanges() {
        take(single("Q1", "旧题干？"));
        long old = Sql.count("SELECT id FROM question_version");
        take(single("Q1", "新题干？"));
        assertThat(Sql.text("SELECT stem FROM question_version WHERE id = ?", old))
                .isEqualTo("旧题干？");
        assertThat(Sql.text("SELECT stem FROM question_version WHERE number = 2"))
                .isEqualTo("新题干？");
        assertThat(Sql.text("SELECT GROUP_CONCAT(DISTINCT CONCAT(state, author_id)) FROM question_version"))
                .isEqualTo("DRAFT" + administrator);
        assertThat(Somebody.as(administrator, () -> bank.contents(List.of(old)))
                        .get(old)
                        .stem())
                .isEqualTo("旧题干？");
    }

    @Test
    void aChangeThatIsNotTickedStaysOutAndSaysWhatItWouldChange() {
        take(single("Q1", "旧题干？"));
        String draft = upload(List.of(changed(single("Q1", "新题干？"), 3, "难"), single("Q2", "又一题？")));
        ImportPreview preview = preview(draft);
        assertThat(preview.changed().get(0).changes())
                .containsExactly(
                        new RowChange("difficulty", "questions.difficulty.MEDIUM", "questions.difficulty.HARD", true),
                        new RowChange("stem", "旧题干？", "新题干？"));
        Somebody.as(administrator, () -> {
            imports.confirm(draft, preview.fingerprint(), Set.of());
            return null;
        });
        assertThat(Sql.count("SELECT COUNT(*) FROM question")).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM question_version")).isEqualTo(2);
    }

    @Test
    void theOrderOfOptionsIsContentToo() {
        take(single("Q1", "题？"));
        take(changed(changed(single("Q1", "题？"), 5, "消音看屏"), 6, "复位"));
        assertThat(Sql.count("SELECT MAX(number) FROM question_version")).isEqualTo(2);
    }

    @Test
    void anUnchangedRowAndASecondConfirmationChangeNothing() {
        take(single("Q1", "题？"));
        String draft = upload(List.of(single("Q1", "题？"), single("Q2", "又一题？")));
        assertThat(preview(draft).same()).isEqualTo(1);
        confirm(draft);
        confirm(draft);
        assertThat(preview(draft).added()).isEqualTo(1);
        assertThat(preview(draft).altered()).isZero();
        assertThat(Sql.count("SELECT COUNT(*) FROM question_version")).isEqualTo(2);
    }

    @Test
    void aTraineeNeverLooksThroughTheBankAndNobodyElseSeesAnothersUpload() {
        String draft = upload(List.of(single("Q1", "题？")));
        long trainee = Somebody.with("lin", Role.TRAINEE);
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> Somebody.as(trainee, () -> questions.search(QuestionFilter.NONE, 1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Somebody.as(other, () -> imports.preview(draft)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.ABSENT));
    }

    @SafeVarargs
    private void take(List<String>... rows) {
        confirm(upload(Arrays.asList(rows)));
    }

    private String upload(List<List<String>> rows) {
        byte[] sheet = SheetWriter.write("题", HEADINGS, rows);
        return Somebody.as(administrator, () -> imports.upload("题.xlsx", new ByteArrayInputStream(sheet)));
    }

    private ImportPreview preview(String draft) {
        return Somebody.as(administrator, () -> imports.preview(draft));
    }

    private void confirm(String draft) {
        Somebody.as(administrator, () -> {
            ImportPreview preview = imports.preview(draft);
            imports.confirm(
                    draft,
                    preview.fingerprint(),
                    preview.changed().stream().map(ReadRow::number).collect(Collectors.toSet()));
            return null;
        });
    }

    private static List<String> single(String code, String stem) {
        return row(code, "单选", stem, "B", "复位", "消音看屏", "离开", "等");
    }

    private static List<String> multiple(String code) {
        return row(code, "多选题", "哪些对？", "d、A、b", "甲", "乙", "丙", "丁");
    }

    private static List<String> judgement(String code) {
        return row(code, "判断", "可以离开控制室。", "错", "", "", "", "");
    }

    private static List<String> eightSteps(String code) {
        List<String> row = new ArrayList<>(row(code, "排序", "先后？", "ABCDEFGH", "甲", "乙", "丙", "丁"));
        for (int i = 0; i < 4; i++) {
            row.set(9 + i, List.of("戊", "己", "庚", "辛").get(i));
        }
        return row;
    }

    private static List<String> row(String code, String kind, String stem, String answer, String... options) {
        return List.of(
                code,
                KEY,
                kind,
                "中",
                stem,
                options[0],
                options[1],
                options[2],
                options[3],
                "",
                "",
                "",
                "",
                answer,
                "解析",
                "依据",
                "待复核");
    }

    private static List<String> changed(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }
}
