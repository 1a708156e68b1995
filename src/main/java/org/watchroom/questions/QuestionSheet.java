package org.watchroom.questions;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.model.Choice;
import org.watchroom.questions.model.Difficulty;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.Question;
import org.watchroom.questions.model.QuestionText;

/** The sheet that questions are imported from: its columns, and what one row must hold. */
final class QuestionSheet {

    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");

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
            new Column("answer", true, "答案", "Answer", "正确答案", "Correct answer"),
            new Column("explanation", true, "解析", "Explanation"),
            new Column("basis", true, "依据", "Basis", "Source"),
            new Column("review", true, "复核状态", "Review", "Review status"));

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
            entry("true/false", Kind.JUDGEMENT));

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
        List<Fault> faults = new ArrayList<>(row.faults());
        String code = text(row, "code", Question.LONGEST_CODE, faults);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            add(faults, row, "code", "questions.import.code");
        }
        String key = text(row, "key", 40, faults);
        if (!key.isEmpty() && !isOfStandard.test(key)) {
            add(faults, row, "key", "questions.import.no-standard");
        }
        Kind kind = oneOf(row, "kind", KINDS, faults);
        Difficulty difficulty = oneOf(row, "difficulty", DIFFICULTIES, faults);
        String stem = text(row, "stem", QuestionText.LONGEST_STEM, faults);
        int before = faults.size();
        List<Choice> choices = choices(row, kind, faults);
        boolean choicesStand = faults.size() == before;
        String answer = text(row, "answer", 40, faults);
        if (kind != null && choicesStand && !answer.isEmpty()) {
            answer = kind == Kind.JUDGEMENT ? judgement(row, faults) : letters(row, kind, choices, faults);
        }
        String explanation = text(row, "explanation", QuestionText.LONGEST_EXPLANATION, faults);
        String basis = text(row, "basis", QuestionText.LONGEST_BASIS, faults);
        String review = text(row, "review", QuestionText.LONGEST_REVIEW, faults);
        QuestionText text = faults.isEmpty()
                ? new QuestionText(key, kind, difficulty, stem, choices, answer, explanation, basis, review)
                : null;
        return new Read(row, code, text, faults);
    }

    private static String text(SheetRow row, String column, int longest, List<Fault> faults) {
        String text = row.text(column);
        if (text.isEmpty()) {
            add(faults, row, column, "questions.import.missing");
        } else if (text.length() > longest) {
            add(faults, row, column, "questions.import.too-long", longest);
        }
        return text;
    }

    private static <T> T oneOf(SheetRow row, String column, Map<String, T> known, List<Fault> faults) {
        T found = known.get(plain(row.text(column)));
        if (found == null) {
            add(
                    faults,
                    row,
                    column,
                    row.text(column).isEmpty() ? "questions.import.missing" : "questions.import." + column);
        }
        return found;
    }

    private static List<Choice> choices(SheetRow row, Kind kind, List<Fault> faults) {
        List<Choice> choices = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (int i = 0; i < LETTERS.size(); i++) {
            String letter = LETTERS.get(i);
            String text = row.text(letter);
            if (text.isEmpty()) {
                continue;
            }
            if (kind == Kind.JUDGEMENT) {
                add(faults, row, letter, "questions.import.judgement-options");
            } else if (choices.size() < i) {
                add(faults, row, letter, "questions.import.gap", LETTERS.get(choices.size()));
                return choices;
            } else if (text.length() > QuestionText.LONGEST_CHOICE) {
                add(faults, row, letter, "questions.import.too-long", QuestionText.LONGEST_CHOICE);
            } else if (!said.add(plain(text))) {
                add(faults, row, letter, "questions.import.option-twice");
            }
            choices.add(new Choice(letter, text));
        }
        int fewest = kind == Kind.MULTIPLE ? 3 : 2;
        if (kind != null && kind != Kind.JUDGEMENT && choices.size() < fewest) {
            add(faults, row, LETTERS.get(choices.size()), "questions.import.options", fewest);
        }
        return choices;
    }

    private static String judgement(SheetRow row, List<Fault> faults) {
        String answer = JUDGEMENTS.get(plain(row.text("answer")));
        if (answer == null) {
            add(faults, row, "answer", "questions.import.answer-judgement");
        }
        return answer;
    }

    private static String letters(SheetRow row, Kind kind, List<Choice> choices, List<Fault> faults) {
        String given = plain(row.text("answer")).toUpperCase(Locale.ROOT).replaceAll("[\\s,;/、，；]", "");
        TreeSet<String> letters = new TreeSet<>(List.of(given.split("")));
        List<String> offered = choices.stream().map(Choice::letter).toList();
        boolean enough = kind == Kind.SINGLE ? letters.size() == 1 : letters.size() >= 2;
        if (letters.size() < given.length() || !offered.containsAll(letters)) {
            add(faults, row, "answer", "questions.import.answer-letters");
        } else if (!enough) {
            add(
                    faults,
                    row,
                    "answer",
                    kind == Kind.SINGLE ? "questions.import.answer-single" : "questions.import.answer-multiple");
        }
        return String.join("", letters);
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

        Read with(Fault fault) {
            List<Fault> all = new ArrayList<>(faults);
            all.add(fault);
            return new Read(row, code, null, all);
        }
    }
}
