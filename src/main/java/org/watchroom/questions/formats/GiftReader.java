package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.platform.sheets.SheetRow;

/** GIFT: questions as text between blank lines, their answers between braces. */
final class GiftReader implements QuestionFormat {

    private static final Pattern SIGN = Pattern.compile("(?m)^\\s*(::.*::|\\$CATEGORY:|[^,\\n]*(?<!\\\\)\\{)");
    private static final Pattern LABEL = Pattern.compile("\\[(id|tag):((?:[^\\]\\\\]|\\\\.)*)\\]");

    @Override
    public boolean recognises(QuestionFile file) {
        return file.isText()
                && file.root().isEmpty()
                && !file.isZip()
                && SIGN.matcher(file.text()).find();
    }

    @Override
    public List<SheetRow> read(QuestionFile file, MediaIntake intake) {
        List<SheetRow> rows = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        List<String> labels = new ArrayList<>();
        String code = "";
        for (String line : (file.text() + "\n\n").split("\n", -1)) {
            if (line.strip().startsWith("//")) {
                Matcher label = LABEL.matcher(line);
                while (label.find()) {
                    String said = label.group(2).replaceAll("\\\\(.)", "$1");
                    if (label.group(1).equals("id")) {
                        code = said;
                    } else {
                        labels.add(said);
                    }
                }
            } else if (!line.isBlank()) {
                if (!line.strip().startsWith("$CATEGORY:")) {
                    block.append(line).append('\n');
                }
            } else if (!block.isEmpty()) {
                rows.add(row(rows.size() + 1, block.toString(), code, labels));
                block.setLength(0);
                labels.clear();
                code = "";
            }
        }
        return rows;
    }

    private static SheetRow row(int number, String block, String code, List<String> labels) {
        GiftItem item = new GiftItem(block);
        try {
            return item.question(code, labels).row(number);
        } catch (NotImported e) {
            return e.row(number, item.title());
        }
    }
}
