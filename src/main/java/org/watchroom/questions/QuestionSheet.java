package org.watchroom.questions;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported;
import org.watchroom.questions.model.Choice;
import org.watchroom.questions.model.Difficulty;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.QuestionEntry;
import org.watchroom.questions.model.QuestionText;

/** The sheet that questions are imported from: its columns, and what one row must hold. */
final class QuestionSheet {

    static final List<Column> COLUMNS = List.of(
            new Column("code", true, "编号", "Code", "题号", "题目编号", "No", "No.", "Number"),
            new Column("key", true, "标准要点", "Standard key", "标准要点编号", "要点", "Standard item", "Standard"),
            new Column("kind", true, "题型", "Type", "Kind", "Question type"),
            new Column("difficulty", true, "难度", "Difficulty"),
            new Column("stem", true, "题干", "Question", "题目", "Stem"),
            new Column("A", true, "A", "Option A", "选项A"),
            new Column("B", true, "B", "Option B", "选项B"),
            new Column("C", false, "C", "Option C", "选项C"),
            new Column("D", false, "D", "Option D", "选项D"),
            new Column("E", false, "E", "Option E", "选项E"),
            new Column("F", false, "F", "Option F", "选项F"),
            new Column("G", false, "G", "Option G", "选项G"),
            new Column("H", false, "H", "Option H", "选项H"),
            new Column("answer", true, "答案", "Answer", "正确答案", "Correct answer"),
            new Column("explanation", true, "解析", "Explanation"),
            new Column("basis", true, "依据", "Basis", "Source"),
            new Column("review", false, "复核状态", "Review", "Review status"),
            new Column("situation", false, "情景编号", "Situation code"),
            new Column("story", false, "情景", "Situation"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("单选", Kind.SINGLE),
            entry("单选题", Kind.SINGLE),
            entry("single", Kind.SINGLE),
            entry("single choice", Kind.SINGLE),
            entry("多选", Kind.MULTIPLE),
            entry("多选题", Kind.MULTIPLE),
            entry("multiple", Kind.MULTIPLE),
            entry("multiple choice", Kind.MULTIPLE),
            entry("判断", Kind.JUDGEMENT),
            entry("判断题", Kind.JUDGEMENT),
            entry("judgement", Kind.JUDGEMENT),
            entry("true-false", Kind.JUDGEMENT),
            entry("true/false", Kind.JUDGEMENT),
            entry("排序", Kind.ORDERING),
            entry("排序题", Kind.ORDERING),
            entry("ordering", Kind.ORDERING),
            entry("order", Kind.ORDERING),
            entry("数值", Kind.NUMERIC),
            entry("数值题", Kind.NUMERIC),
            entry("numeric", Kind.NUMERIC),
            entry("number", Kind.NUMERIC));

    private static final Map<String, Difficulty> DIFFICULTIES = Map.of(
            "易", Difficulty.EASY,
            "easy", Difficulty.EASY,
            "中", Difficulty.MEDIUM,
            "medium", Difficulty.MEDIUM,
            "难", Difficulty.HARD,
            "hard", Difficulty.HARD);

    private static final Map<String, String> JUDGEMENTS = Map.ofEntries(
            entry("对", "T"),
            entry("正确", "T"),
            entry("√", "T"),
            entry("✓", "T"),
            entry("t", "T"),
            entry("true", "T"),
            entry("错", "F"),
            entry("错误", "F"),
            entry("×", "F"),
            entry("x", "F"),
            entry("f", "F"),
            entry("false", "F"));

    private QuestionSheet() {}

    /** @param isOfStandard whether the standard has an item of that key */
    static Read read(SheetRow row, Predicate<String> isOfStandard) {
        if (NotImported.isOne(row)) {
            return new Read(row, "", null, row.faults());
        }
        List<Fault> faults = new ArrayList<>(row.faults());
        Kind kind = oneOf(row, "kind", KINDS, faults);
        Difficulty difficulty = oneOf(row, "difficulty", DIFFICULTIES, faults);
        QuestionEntry entry = new QuestionEntry(
                row.text("code"),
                row.text("key"),
                kind,
                difficulty,
                row.text("stem"),
                Choice.LETTERS.stream().map(row::text).toList(),
                kind == Kind.JUDGEMENT
                        ? JUDGEMENTS.getOrDefault(plain(row.text("answer")), row.text("answer"))
                        : row.text("answer"),
                row.text("explanation"),
                row.text("basis"),
                row.text("review"));
        entry.flaws(isOfStandard)
                .forEach(flaw -> add(
                        faults, row, flaw.field(), flaw.key(), flaw.arguments().toArray()));
        return new Read(row, entry.code(), faults.isEmpty() ? entry.text() : null, faults);
    }

    /** Where a row says otherwise than the bank. */
    static List<RowChange> changes(QuestionText before, QuestionText after) {
        List<RowChange> changes = new ArrayList<>();
        change(changes, "key", before.standardKey(), after.standardKey());
        worded(changes, "kind", "questions.kind.", before.kind(), after.kind());
        worded(changes, "difficulty", "questions.difficulty.", before.difficulty(), after.difficulty());
        change(changes, "stem", before.stem(), after.stem());
        for (int i = 0; i < Choice.LETTERS.size(); i++) {
            change(changes, Choice.LETTERS.get(i), option(before, i), option(after, i));
        }
        change(changes, "answer", before.answer(), after.answer());
        change(changes, "explanation", before.explanation(), after.explanation());
        change(changes, "basis", before.basis(), after.basis());
        change(changes, "review", before.review(), after.review());
        return changes;
    }

    private static String option(QuestionText text, int place) {
        return place < text.choices().size() ? text.choices().get(place).text() : "";
    }

    private static void change(List<RowChange> changes, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RowChange(column, before, after));
        }
    }

    private static void worded(List<RowChange> changes, String column, String start, Enum<?> before, Enum<?> after) {
        if (before != after) {
            changes.add(new RowChange(column, start + before.name(), start + after.name(), true));
        }
    }

    /** A word that is none of the known ones is a fault; that none was written is one of the question itself. */
    private static <T> T oneOf(SheetRow row, String column, Map<String, T> known, List<Fault> faults) {
        T found = known.get(plain(row.text(column)));
        if (found == null && !row.text(column).isEmpty()) {
            add(faults, row, column, "questions.import." + column);
        }
        return found;
    }

    /** A cell that cannot be read at all needs no second reason. */
    private static void add(List<Fault> faults, SheetRow row, String column, String key, Object... arguments) {
        if (faults.stream().noneMatch(fault -> fault.column().equals(column))) {
            faults.add(new Fault(column, row.text(column), key, List.of(arguments)));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A row as it was understood.
     *
     * @param text null when there are faults
     */
    record Read(SheetRow row, String code, QuestionText text, List<Fault> faults) {
        boolean isGood() {
            return faults.isEmpty();
        }

        Read with(List<Fault> further) {
            List<Fault> all = new ArrayList<>(faults);
            all.addAll(further);
            return new Read(row, code, all.isEmpty() ? text : null, all);
        }
    }
}
