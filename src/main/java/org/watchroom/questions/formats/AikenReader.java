package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported.Reason;

/** Aiken: a question, its options behind a letter, and {@code ANSWER: B}. Single choice alone, and nothing beside it. */
final class AikenReader implements QuestionFormat {

    private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*([A-Z])\\s*");
    private static final Pattern ANSWER_LINE = Pattern.compile("(?m)^ANSWER:\\s*[A-Z]\\s*$");
    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s+(.+)");
    private static final Pattern OPTION_LINE = Pattern.compile("(?m)^[A-Z][.)][ \\t]+\\S");

    @Override
    public boolean recognises(QuestionFile file) {
        return file.isText()
                && file.root().isEmpty()
                && ANSWER_LINE.matcher(file.text()).find()
                && OPTION_LINE.matcher(file.text()).find();
    }

    @Override
    public List<SheetRow> read(QuestionFile file, MediaIntake intake) {
        List<SheetRow> rows = new ArrayList<>();
        List<String> stem = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (String line : (file.text() + "\n").split("\n")) {
            Matcher answer = ANSWER.matcher(line.strip());
            Matcher option = OPTION.matcher(line.strip());
            if (answer.matches()) {
                rows.add(row(rows.size() + 1, stem, options, answer.group(1)));
                stem.clear();
                options.clear();
            } else if (!stem.isEmpty() && option.matches() && option.group(1).charAt(0) == 'A' + options.size()) {
                options.add(option.group(2).strip());
            } else if (!line.isBlank()) {
                if (!options.isEmpty()) {
                    rows.add(unanswered(rows.size() + 1, stem));
                    stem.clear();
                    options.clear();
                }
                stem.add(line.strip());
            }
        }
        if (!stem.isEmpty()) {
            rows.add(unanswered(rows.size() + 1, stem));
        }
        return rows;
    }

    private static SheetRow row(int number, List<String> stem, List<String> options, String answer) {
        try {
            return new PortableQuestion(
                            "SINGLE", String.join("\n", stem), options, answer, Remarks.read("", List.of(), ""))
                    .row(number);
        } catch (NotImported e) {
            return e.row(number, String.join(" ", stem));
        }
    }

    private static SheetRow unanswered(int number, List<String> stem) {
        return new NotImported(Reason.ANSWER, "Aiken").row(number, String.join(" ", stem));
    }
}
