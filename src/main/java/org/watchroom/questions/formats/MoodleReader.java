package org.watchroom.questions.formats;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported.Reason;

/** Moodle's own XML: a {@code quiz} of {@code question}s. */
final class MoodleReader implements QuestionFormat {

    private static final String PLACE = "@@PLUGINFILE@@";

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
    public List<SheetRow> read(QuestionFile file, MediaIntake intake) {
        List<SheetRow> rows = new ArrayList<>();
        int number = 0;
        for (XmlNode node : file.root().orElseThrow().children("question")) {
            if (!node.attribute("type").equals("category")) {
                number++;
                rows.add(row(number, node, intake));
            }
        }
        return rows;
    }

    private static SheetRow row(int number, XmlNode node, MediaIntake intake) {
        try {
            SheetRow row = question(node).row(number);
            Optional<XmlNode> asked = node.child("questiontext");
            ShownMedia shown = new ShownMedia();
            asked.ifPresent(it -> formatted(it, shown));
            return AttachedMedia.to(
                    row, shown.all(), path -> file(asked.orElseThrow().children("file"), path), intake);
        } catch (NotImported e) {
            return e.row(number, node.child("name").map(it -> it.text("text")).orElse(""));
        }
    }

    private static PortableQuestion question(XmlNode node) {
        String type = node.attribute("type");
        if (FOREIGN.containsKey(type)) {
            throw new NotImported(FOREIGN.get(type), type);
        }
        if (node.all(it -> it.name().equals("file")).size()
                > node.child("questiontext")
                        .map(it -> it.children("file").size())
                        .orElse(0)) {
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
        return node.child("questiontext")
                .map(it -> formatted(it, new ShownMedia()))
                .orElse("");
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
        return formatted(node, null);
    }

    /** What the file of that address holds; Moodle's addresses begin with a mark that stands for the question. */
    private static byte[] file(List<XmlNode> files, String address) {
        if (!address.startsWith(PLACE)) {
            throw AttachedMedia.missing();
        }
        try {
            String path = URLDecoder.decode(
                    address.substring(PLACE.length()).replaceFirst("[?#].*", "").replace("+", "%2B"),
                    StandardCharsets.UTF_8);
            return files.stream()
                    .filter(it -> path.equals(it.attributes().getOrDefault("path", "/") + it.attribute("name")))
                    .findFirst()
                    .map(it -> Base64.getMimeDecoder().decode(it.text()))
                    .orElseThrow(AttachedMedia::missing);
        } catch (IllegalArgumentException e) {
            throw AttachedMedia.missing();
        }
    }

    private static String formatted(XmlNode node, ShownMedia shown) {
        String text = node.child("text").map(XmlNode::text).orElse("");
        return switch (node.attribute("format")) {
            case "plain_text", "markdown" -> text.replace("\r\n", "\n").strip();
            default -> PlainText.ofHtml(text, shown);
        };
    }

    private static BigDecimal fraction(XmlNode answer) {
        return Weighted.weight(answer.attribute("fraction"));
    }
}
