package org.watchroom.questions.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported.Reason;

/** Moodle's own XML: a {@code quiz} of {@code question}s. */
final class MoodleReader implements QuestionFormat {

    private static final Map<String, Reason> FOREIGN = Map.ofEntries(
            Map.entry("essay", Reason.ESSAY),
            Map.entry("cloze", Reason.CLOZE),
            Map.entry("gapselect", Reason.CLOZE),
            Map.entry("matching", Reason.MATCHING),
            Map.entry("randomsamatch", Reason.MATCHING),
            Map.entry("ddwtos", Reason.DRAG),
            Map.entry("ddimageortext", Reason.DRAG),
            Map.entry("ddmarker", Reason.HOTSPOT),
            Map.entry("calculated", Reason.CALCULATED),
            Map.entry("calculatedsimple", Reason.CALCULATED),
            Map.entry("calculatedmulti", Reason.CALCULATED),
            Map.entry("shortanswer", Reason.SHORT_ANSWER),
            Map.entry("description", Reason.DESCRIPTION));

    @Override
    public boolean recognises(QuestionFile file) {
        return file.root().filter(root -> root.name().equals("quiz")).isPresent();
    }

    @Override
    public List<SheetRow> read(QuestionFile file) {
        List<SheetRow> rows = new ArrayList<>();
        int number = 0;
        for (XmlNode node : file.root().orElseThrow().children("question")) {
            if (!node.attribute("type").equals("category")) {
                number++;
                rows.add(row(number, node));
            }
        }
        return rows;
    }

    private static SheetRow row(int number, XmlNode node) {
        try {
            return question(node).row(number);
        } catch (NotImported e) {
            return e.row(number, node.child("name").map(it -> it.text("text")).orElse(""));
        }
    }

    private static PortableQuestion question(XmlNode node) {
        String type = node.attribute("type");
        if (FOREIGN.containsKey(type)) {
            throw new NotImported(FOREIGN.get(type), type);
        }
        if (!node.all(it -> it.name().equals("file")).isEmpty()) {
            throw new NotImported(Reason.MEDIA, "file");
        }
        return switch (type) {
            case "multichoice" -> choice(node);
            case "truefalse" -> judgement(node);
            case "numerical" -> numeric(node);
            case "ordering" -> Steps.mixed(stem(node), texts(node), remarks(node, ""));
            default -> throw new NotImported(Reason.OTHER, type);
        };
    }

    private static PortableQuestion choice(XmlNode node) {
        boolean single = !List.of("false", "0").contains(node.text("single"));
        List<Weighted> answers = new ArrayList<>();
        for (XmlNode answer : node.children("answer")) {
            answers.add(new Weighted(
                    formatted(answer),
                    fraction(answer),
                    answer.child("feedback").map(MoodleReader::formatted).orElse("")));
        }
        return Weighted.choice(single, stem(node), answers, remarks(node, Weighted.feedback(answers)));
    }

    private static PortableQuestion judgement(XmlNode node) {
        String right = node.children("answer").stream()
                .filter(answer -> fraction(answer).signum() > 0)
                .map(answer -> answer.text("text").toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        if (!List.of("true", "false").contains(right)) {
            throw new NotImported(Reason.ANSWER, "truefalse");
        }
        return new PortableQuestion(
                "JUDGEMENT", stem(node), List.of(), right.equals("true") ? "T" : "F", remarks(node, ""));
    }

    private static PortableQuestion numeric(XmlNode node) {
        if (!node.all(it -> it.name().equals("unit")).isEmpty()) {
            throw new NotImported(Reason.UNITS, "numerical");
        }
        List<XmlNode> right = node.children("answer").stream()
                .filter(answer -> fraction(answer).signum() > 0)
                .toList();
        if (right.size() != 1 || fraction(right.get(0)).compareTo(Weighted.ALL) != 0) {
            throw new NotImported(Reason.NUMBERS, "numerical");
        }
        return new PortableQuestion(
                "NUMERIC",
                stem(node),
                List.of(),
                Weighted.number(right.get(0).text("text"), right.get(0).text("tolerance")),
                remarks(node, ""));
    }

    private static String stem(XmlNode node) {
        return node.child("questiontext").map(MoodleReader::formatted).orElse("");
    }

    private static List<String> texts(XmlNode node) {
        return node.children("answer").stream().map(MoodleReader::formatted).toList();
    }

    /** @param more what the options say of themselves */
    private static Remarks remarks(XmlNode node, String more) {
        List<String> tags = node.child("tags").stream()
                .flatMap(tag -> tag.children("tag").stream())
                .map(tag -> tag.text("text"))
                .toList();
        String general =
                node.child("generalfeedback").map(MoodleReader::formatted).orElse("");
        return Remarks.read(node.text("idnumber"), tags, general.isEmpty() ? more : general);
    }

    /** A text with the way in which it is written; HTML unless it says otherwise, as Moodle takes it. */
    private static String formatted(XmlNode node) {
        String text = node.child("text").map(XmlNode::text).orElse("");
        return switch (node.attribute("format")) {
            case "plain_text", "markdown" -> text.replace("\r\n", "\n").strip();
            default -> PlainText.ofHtml(text);
        };
    }

    private static BigDecimal fraction(XmlNode answer) {
        return Weighted.weight(answer.attribute("fraction"));
    }
}
