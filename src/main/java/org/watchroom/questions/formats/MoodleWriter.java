package org.watchroom.questions.formats;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Moodle's XML with plain texts, so that nothing is taken for HTML on either side. */
final class MoodleWriter {

    private static final String PLAIN = "plain_text";
    private static final int LONGEST_NAME = 60;

    private MoodleWriter() {}

    static byte[] write(List<PortableQuestion> questions, PortableMedium.Contents files) {
        XmlPage page = new XmlPage().open("quiz");
        questions.forEach(question -> {
            page.say("\n").open("question", "type", type(question));
            page.open("name").say("text", name(question)).close();
            if (question.media().isEmpty()) {
                text(page, "questiontext", question.stem());
            } else {
                shown(page, question, files);
            }
            text(page, "generalfeedback", Remarks.explained(question));
            page.say("defaultgrade", "1").say("penalty", "0").say("hidden", "0").say("idnumber", question.code());
            answers(page, question);
            page.open("tags");
            Remarks.labels(question)
                    .forEach(label -> page.open("tag").say("text", label).close());
            page.close().close();
        });
        return page.say("\n").close().bytes();
    }

    /** As Moodle writes it: HTML that names its files, and the files behind it. */
    private static void shown(XmlPage page, PortableQuestion question, PortableMedium.Contents files) {
        page.open("questiontext", "format", "html").say("text", html(question));
        question.media()
                .forEach(it -> page.open("file", "name", it.file(), "path", "/", "encoding", "base64")
                        .say(Base64.getEncoder().encodeToString(files.of(it)))
                        .close());
        page.close();
    }

    private static String html(PortableQuestion question) {
        StringBuilder html = new StringBuilder("<p>")
                .append(Arrays.stream(question.stem().split("\n", -1))
                        .map(it -> escaped(XmlPage.kept(it)))
                        .collect(Collectors.joining("<br>")))
                .append("</p>");
        for (PortableMedium it : question.media()) {
            String source = " src=\"@@PLUGINFILE@@/" + it.file() + "\"";
            String words = escaped(it.description());
            html.append(
                    it.isPicture()
                            ? "<p><img" + source + " alt=\"" + words + "\"></p>"
                            : "<p><audio controls=\"true\" title=\"" + words + "\"><source" + source + " type=\""
                                    + it.type() + "\">" + words + "</audio></p>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String type(PortableQuestion question) {
        return switch (question.kind()) {
            case "JUDGEMENT" -> "truefalse";
            case "NUMERIC" -> "numerical";
            case "ORDERING" -> "ordering";
            default -> "multichoice";
        };
    }

    private static String name(PortableQuestion question) {
        String stem = question.stem().replaceAll("\\s+", " ");
        return question.code() + " "
                + stem.substring(
                        0, stem.offsetByCodePoints(0, Math.min(LONGEST_NAME, stem.codePointCount(0, stem.length()))));
    }

    private static void answers(XmlPage page, PortableQuestion question) {
        switch (question.kind()) {
            case "JUDGEMENT" -> {
                boolean right = question.answer().equals("T");
                answer(page, right ? "100" : "0", "moodle_auto_format", "true");
                page.close();
                answer(page, right ? "0" : "100", "moodle_auto_format", "false");
                page.close();
            }
            case "NUMERIC" -> {
                answer(page, "100", PLAIN, question.number()[0]);
                page.say("tolerance", question.number()[1]).close();
                page.say("unitgradingtype", "0")
                        .say("unitpenalty", "0.1")
                        .say("showunits", "3")
                        .say("unitsleft", "0");
            }
            case "ORDERING" -> {
                page.say("layouttype", "VERTICAL").say("selecttype", "ALL").say("selectcount", "0");
                page.say("gradingtype", "ALL_OR_NOTHING")
                        .say("showgrading", "SHOW")
                        .say("numberingstyle", "none");
                List<String> steps = question.inRightOrder();
                for (int i = 0; i < steps.size(); i++) {
                    answer(page, String.valueOf(i + 1), PLAIN, steps.get(i));
                    page.close();
                }
            }
            default -> choices(page, question);
        }
    }

    private static void choices(XmlPage page, PortableQuestion question) {
        boolean single = question.kind().equals("SINGLE");
        page.say("single", String.valueOf(single)).say("shuffleanswers", "true").say("answernumbering", "ABCD");
        for (int i = 0; i < question.options().size(); i++) {
            String wrong = single ? "0" : "-100";
            answer(
                    page,
                    question.isRight(i) ? GiftWriter.share(question.right()) : wrong,
                    PLAIN,
                    question.options().get(i));
            page.close();
        }
    }

    private static void answer(XmlPage page, String fraction, String format, String text) {
        page.open("answer", "fraction", fraction, "format", format).say("text", text);
        text(page, "feedback", "");
    }

    private static void text(XmlPage page, String name, String text) {
        page.open(name, "format", PLAIN).say("text", text).close();
    }
}
