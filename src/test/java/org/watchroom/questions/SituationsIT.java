package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

/** One story, several questions: how it is written, imported, changed and taken out again. */
@UseCases
class SituationsIT {

    private static final List<String> HEADINGS =
            List.of("编号", "标准要点", "题型", "难度", "题干", "A", "B", "C", "D", "答案", "解析", "依据", "复核状态", "情景编号", "情景");

    private final SituationEditing editing = House.bean(SituationEditing.class);
    private final Situations situations = House.bean(Situations.class);
    private final QuestionImport imports = House.bean(QuestionImport.class);
    private long author;
    private long reviewer;

    @BeforeEach
    void twoAdministrators() {
        new BankShelves().standard();
        author = Somebody.with("author", Role.ADMINISTRATOR);
        reviewer = Somebody.with("reviewer", Role.ADMINISTRATOR);
    }

    @Test
    void aStoryOnOneRowHoldsForAllRowsOfItsCodeAndOutAndInAgainChangesNothing() {
        take(row("Q1", "S1", "凌晨一点，\n三楼报警。"), row("Q2", "S1", ""), row("Q3", "", ""));
        assertThat(abouts()).containsExactly("Q1 1 S1 1 DRAFT", "Q2 1 S1 1 DRAFT", "Q3 1 - DRAFT");
        assertThat(situation().content().story()).isEqualTo("凌晨一点，\n三楼报警。");
        assertThat(situation().questions())
                .extracting(SituationDetail.Member::code)
                .containsExactly("Q1", "Q2");
        QuestionFileOut out = Somebody.as(
                author, () -> House.bean(QuestionExport.class).export(QuestionFilter.NONE, "XLSX", Locale.ENGLISH));
        ImportPreview preview = preview(upload(out.content()));
        assertThat(preview.same()).isEqualTo(3);
        assertThat(preview.faulty()).isEmpty();
        QuestionFileOut moodle = Somebody.as(
                author, () -> House.bean(QuestionExport.class).export(QuestionFilter.NONE, "MOODLE", Locale.ENGLISH));
        assertThat(moodle.leftOut())
                .extracting(QuestionFileOut.LeftOut::code, QuestionFileOut.LeftOut::reason)
                .containsExactly(
                        tuple("Q1", "questions.export.not.situation"), tuple("Q2", "questions.export.not.situation"));
    }

    @Test
    void whatCannotBeASituationIsAFaultOfItsRow() {
        ImportPreview preview = preview(upload(sheet(
                row("Q1", "S1", "一楼报警。"),
                row("Q2", "S1", "二楼报警。"),
                row("Q3", "S2", ""),
                row("Q4", "", "三楼报警。"),
                row("Q5", "S 3", "三楼报警。"),
                row("Q6", "S4", "长".repeat(2001)))));
        assertThat(preview.fresh()).isEqualTo(1);
        assertThat(preview.faulty().stream()
                        .flatMap(
                                it -> it.faults().stream().map(fault -> it.row().number() + said(fault))))
                .containsExactly(
                        "3 story questions.import.situation-differs",
                        "4 story questions.import.missing",
                        "5 situation questions.import.missing",
                        "6 situation questions.import.code",
                        "7 story questions.import.too-long");
    }

    private static String said(Fault fault) {
        return " " + fault.column() + " " + fault.key();
    }

    @Test
    void aRowWithoutACodeLeavesTheQuestionWhereItIs() {
        take(row("Q1", "S1", "一楼报警。"));
        assertThat(preview(upload(sheet(row("Q1", "", "")))).same()).isEqualTo(1);
    }

    @Test
    void draftsReadTheNewStoryAndWhatIsInUseKeepsTheOldOne() {
        take(row("Q1", "S1", "一楼报警。"), row("Q2", "S1", ""));
        assertThat(change("二楼报警。")).isEqualTo(1);
        assertThat(abouts()).containsExactly("Q1 1 S1 1 DRAFT", "Q2 1 S1 1 DRAFT");
        putInUse("Q1");
        assertThat(found("二楼")).containsExactly("Q1", "Q2");
        assertThat(found("一楼")).isEmpty();
        assertThat(situation().fixed()).isTrue();
        assertThat(change("三楼报警。")).isEqualTo(2);
        assertThat(abouts()).containsExactly("Q1 1 S1 1 IN_USE", "Q1 2 S1 2 DRAFT", "Q2 1 S1 2 DRAFT");
        assertThat(Sql.text("SELECT story FROM situation_version WHERE number = 1"))
                .isEqualTo("二楼报警。");
        assertThat(situation().content().story()).isEqualTo("三楼报警。");
        QuestionDetail inUse = Somebody.as(
                author,
                () -> House.bean(Questions.class)
                        .question(Sql.count("SELECT id FROM question WHERE code = 'Q1'"), null));
        assertThat(inUse.content().situation().story()).isEqualTo("二楼报警。");
    }

    @Test
    void aReviewOfADraftWhoseStoryChangedSinceIsRefused() {
        take(row("Q1", "S1", "一楼报警。"));
        int seen = (int) Sql.count("SELECT version FROM question_version");
        change("二楼报警。");
        assertThat(Sql.count("SELECT version FROM question_version")).isGreaterThan(seen);
        refused(
                "questions.stale",
                () -> House.bean(QuestionLife.class).review(Sql.count("SELECT id FROM question_version"), seen));
    }

    @Test
    void anotherStoryInTheSheetIsAChangeThatIsLookedAtFirst() {
        take(row("Q1", "S1", "一楼报警。"), row("Q2", "S1", ""));
        putInUse("Q1");
        putInUse("Q2");
        byte[] file = sheet(row("Q1", "S1", "二楼报警。"));
        ImportPreview preview = preview(upload(file));
        assertThat(preview.changed().get(0).changes()).containsExactly(new RowChange("story", "一楼报警。", "二楼报警。"));
        confirm(upload(file));
        assertThat(abouts())
                .containsExactly("Q1 1 S1 1 IN_USE", "Q1 2 S1 2 DRAFT", "Q2 1 S1 1 IN_USE", "Q2 2 S1 2 DRAFT");
    }

    @Test
    void aPictureMakesTheNextVersionAndTheQuestionsShowIt() throws IOException {
        take(row("Q1", "S1", "看图。"));
        putInUse("Q1");
        SituationDetail before = situation();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(Somebody.as(
                        author,
                        () -> editing.attach(
                                before.id(), before.number(), before.seen(), "PICTURE", png.toByteArray(), "面板")))
                .isEqualTo(2);
        assertThat(situation().content().media())
                .extracting(QuestionMedium::description)
                .containsExactly("面板");
        long draft = Sql.count("SELECT id FROM question_version WHERE number = 2");
        QuestionContent content = Somebody.as(
                        author, () -> House.bean(QuestionBank.class).contents(Set.of(draft)))
                .get(draft);
        assertThat(content.allMedia()).hasSize(1);
        assertThat(content.media()).isEmpty();
        QuestionFileOut out = Somebody.as(
                author, () -> House.bean(QuestionExport.class).export(QuestionFilter.NONE, "XLSX", Locale.ENGLISH));
        assertThat(out.bare())
                .as("the sheet says what it lacks")
                .containsExactly(new QuestionFileOut.LeftOut("S1", "看图。", "questions.export.bare.PICTURE"));
        assertThat(preview(upload(out.content())).same())
                .as("and in again the picture stays")
                .isEqualTo(1);
        SituationDetail now = situation();
        assertThat(Somebody.as(author, () -> editing.remove(now.id(), now.number(), now.seen(), "PICTURE")))
                .isEqualTo(2);
        assertThat(situation().content().media()).isEmpty();
    }

    @Test
    void theFormTakesASituationAndTheSecondWriterIsTold() {
        long id = Somebody.as(author, () -> editing.add("S1", " 一楼报警。\r\n两人当班。 "));
        assertThat(situation().content().story()).isEqualTo("一楼报警。\n两人当班。");
        assertThat(Somebody.as(author, () -> situations.page(1)).rows())
                .containsExactly(new SituationLine(id, "S1", "一楼报警。\n两人当班。", 0));
        refused("questions.situation.code-taken", () -> editing.add("S1", "又一个"));
        refused("questions.import.missing", () -> editing.add("S2", " "));
        refused("questions.edit.same", () -> editing.change(id, 1, 1, "一楼报警。\n两人当班。"));
        SituationDetail seen = situation();
        change("二楼报警。");
        refused("questions.stale", () -> editing.change(id, seen.number(), seen.seen(), "三楼报警。"));
        long instructor = Somebody.with("teacher", Role.INSTRUCTOR);
        assertThatThrownBy(() -> Somebody.as(instructor, () -> editing.add("S3", "乱写")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aQuestionIsWrittenIntoASituationAndOutOfItAgain() {
        Somebody.as(author, () -> editing.add("S1", "一楼报警。"));
        QuestionEditing questions = House.bean(QuestionEditing.class);
        Written about = written("S1");
        assertThat(Somebody.as(author, () -> questions.faults(written("S9"))))
                .extracting(Written.Fault::field)
                .containsExactly("situation");
        long id = Somebody.as(author, () -> questions.add(about));
        assertThat(abouts()).containsExactly("Q9 1 S1 1 DRAFT");
        QuestionDetail detail =
                Somebody.as(author, () -> House.bean(Questions.class).question(id, null));
        Somebody.as(
                author,
                () -> questions.change(
                        detail.content().versionId(), detail.life().seen(), 1, written("")));
        assertThat(abouts()).containsExactly("Q9 1 - DRAFT");
    }

    private List<String> found(String text) {
        return Somebody.as(
                        author,
                        () -> House.bean(Questions.class)
                                .search(new QuestionFilter(null, null, null, null, null, null, text, false), 1)
                                .rows())
                .stream()
                .map(QuestionLine::code)
                .toList();
    }

    private static Written written(String situation) {
        return new Written(
                "Q9", BankShelves.KEY, "SINGLE", "EASY", "先做什么？", List.of("甲", "乙"), "B", "因为", "GB 1", "", situation);
    }

    private SituationDetail situation() {
        return Somebody.as(author, () -> situations.situation(Sql.count("SELECT id FROM situation"), null));
    }

    private int change(String story) {
        SituationDetail now = situation();
        return Somebody.as(author, () -> editing.change(now.id(), now.number(), now.seen(), story));
    }

    /** Each version: its question, its number, its situation with that version's number, its state. */
    private static List<String> abouts() {
        return Stream.of(Sql.text("SELECT GROUP_CONCAT(CONCAT(q.code, ' ', v.number, ' ',"
                                + " COALESCE(CONCAT(s.code, ' ', w.number), '-'), ' ', v.state)"
                                + " ORDER BY q.code, v.number SEPARATOR ';') FROM question_version v"
                                + " JOIN question q ON q.id = v.question_id"
                                + " LEFT JOIN situation_version w ON w.id = v.situation_version_id"
                                + " LEFT JOIN situation s ON s.id = w.situation_id")
                        .split(";"))
                .toList();
    }

    private void putInUse(String code) {
        long version = Sql.count(
                "SELECT MAX(v.id) FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.code = ?",
                code);
        QuestionLife life = House.bean(QuestionLife.class);
        Somebody.as(reviewer, () -> {
            life.review(version, (int) Sql.count("SELECT version FROM question_version WHERE id = ?", version));
            life.putInUse(version, (int) Sql.count("SELECT version FROM question_version WHERE id = ?", version));
            return null;
        });
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> Somebody.as(author, () -> {
                    deed.run();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static List<String> row(String code, String situation, String story) {
        return List.of(
                code,
                BankShelves.KEY,
                "单选",
                "中",
                code + "先做什么？",
                "复位",
                "消音看屏",
                "离开",
                "等",
                "B",
                "解析",
                "依据",
                "待复核",
                situation,
                story);
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        return SheetWriter.write("题", HEADINGS, List.of(rows));
    }

    @SafeVarargs
    private void take(List<String>... rows) {
        confirm(upload(sheet(rows)));
    }

    private String upload(byte[] file) {
        return Somebody.as(author, () -> imports.upload("题.xlsx", new ByteArrayInputStream(file)));
    }

    private ImportPreview preview(String draft) {
        return Somebody.as(author, () -> imports.preview(draft));
    }

    private void confirm(String draft) {
        ImportPreview preview = preview(draft);
        Somebody.as(author, () -> {
            imports.confirm(
                    draft,
                    preview.fingerprint(),
                    preview.changed().stream().map(ReadRow::number).collect(Collectors.toSet()));
            return null;
        });
    }
}
