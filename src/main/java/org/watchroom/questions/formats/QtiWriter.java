package org.watchroom.questions.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a content package of QTI 2.1: one item a question, and the manifest that names them. */
final class QtiWriter {

    private static final String QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";
    private static final String RESPONSE = "RESPONSE";
    private static final String MEDIA = "media/";
    private static final int LONGEST_TITLE = 60;

    private QtiWriter() {}

    static byte[] write(List<PortableQuestion> questions, PortableMedium.Contents files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "imsmanifest.xml", manifest(questions));
            for (int i = 0; i < questions.size(); i++) {
                put(zip, file(i), item(questions.get(i)));
            }
            Set<PortableMedium> written = new HashSet<>();
            for (PortableQuestion question : questions) {
                for (PortableMedium it : question.media()) {
                    if (written.add(new PortableMedium(it.kind(), it.name(), it.type(), ""))) {
                        put(zip, MEDIA + it.file(), files.of(it));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String file(int place) {
        return String.format(Locale.ROOT, "items/%05d.xml", place + 1);
    }

    private static String identifier(PortableQuestion question) {
        return "Q." + question.code();
    }

    private static byte[] manifest(List<PortableQuestion> questions) {
        XmlPage page = new XmlPage()
                .open("manifest", "xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1", "identifier", "WATCHROOM");
        page.open("metadata")
                .say("schema", "QTIv2.1 Package")
                .say("schemaversion", "1.0.0")
                .close();
        page.empty("organizations").open("resources");
        for (int i = 0; i < questions.size(); i++) {
            page.say("\n")
                    .open(
                            "resource",
                            "identifier",
                            identifier(questions.get(i)),
                            "type",
                            "imsqti_item_xmlv2p1",
                            "href",
                            file(i))
                    .empty("file", "href", file(i));
            questions.get(i).media().forEach(it -> page.empty("file", "href", MEDIA + it.file()));
            page.close();
        }
        return page.close().close().bytes();
    }

    private static byte[] item(PortableQuestion question) {
        List<String> labels = new ArrayList<>(List.of("code:" + question.code()));
        labels.addAll(Remarks.labels(question));
        XmlPage page = new XmlPage()
                .open(
                        "assessmentItem",
                        "xmlns",
                        QTI,
                        "identifier",
                        identifier(question),
                        "title",
                        title(question),
                        "label",
                        String.join("; ", labels),
                        "adaptive",
                        "false",
                        "timeDependent",
                        "false");
        response(page, question);
        page.open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
                .open("defaultValue")
                .say("value", "0")
                .close()
                .close();
        page.open("outcomeDeclaration", "identifier", "FEEDBACK", "cardinality", "single", "baseType", "identifier")
                .open("defaultValue")
                .say("value", "SOLUTION")
                .close()
                .close();
        page.open("itemBody");
        question.media().forEach(it -> shown(page, it));
        interaction(page, question);
        page.close();
        processing(page, question);
        if (!Remarks.explained(question).isEmpty()) {
            page.open("modalFeedback", "outcomeIdentifier", "FEEDBACK", "identifier", "SOLUTION", "showHide", "show")
                    .open("p")
                    .lines(Remarks.explained(question))
                    .close()
                    .close();
        }
        return page.close().bytes();
    }

    private static String title(PortableQuestion question) {
        String stem = question.stem().replaceAll("\\s+", " ");
        return stem.substring(
                0, stem.offsetByCodePoints(0, Math.min(LONGEST_TITLE, stem.codePointCount(0, stem.length()))));
    }

    private static void response(XmlPage page, PortableQuestion question) {
        String cardinality = switch (question.kind()) {
            case "MULTIPLE" -> "multiple";
            case "ORDERING" -> "ordered";
            default -> "single";
        };
        boolean number = question.kind().equals("NUMERIC");
        page.open(
                        "responseDeclaration",
                        "identifier",
                        RESPONSE,
                        "cardinality",
                        cardinality,
                        "baseType",
                        number ? "float" : "identifier")
                .open("correctResponse");
        switch (question.kind()) {
            case "NUMERIC" -> page.say("value", question.number()[0]);
            case "JUDGEMENT" -> page.say("value", question.answer().equals("T") ? "true" : "false");
            default -> question.answer().chars().forEach(it -> page.say("value", Character.toString(it)));
        }
        page.close().close();
    }

    private static void interaction(XmlPage page, PortableQuestion question) {
        if (question.kind().equals("NUMERIC")) {
            page.open("p").lines(question.stem()).close();
            page.open("p")
                    .empty("textEntryInteraction", "responseIdentifier", RESPONSE)
                    .close();
            return;
        }
        boolean ordering = question.kind().equals("ORDERING");
        if (ordering) {
            page.open("orderInteraction", "responseIdentifier", RESPONSE, "shuffle", "true");
        } else {
            page.open(
                    "choiceInteraction",
                    "responseIdentifier",
                    RESPONSE,
                    "shuffle",
                    "false",
                    "maxChoices",
                    question.kind().equals("MULTIPLE") ? "0" : "1");
        }
        page.open("prompt").lines(question.stem()).close();
        if (question.kind().equals("JUDGEMENT")) {
            choice(page, "true", "正确");
            choice(page, "false", "错误");
        }
        for (int i = 0; i < question.options().size(); i++) {
            choice(page, PortableQuestion.letter(i), question.options().get(i));
        }
        page.close();
    }

    private static void choice(XmlPage page, String identifier, String text) {
        page.open("simpleChoice", "identifier", identifier).lines(text).close();
    }

    private static void shown(XmlPage page, PortableMedium medium) {
        String file = "../" + MEDIA + medium.file();
        page.open("p");
        if (medium.isPicture()) {
            page.empty("img", "src", file, "alt", medium.description());
        } else {
            page.open("object", "data", file, "type", medium.type())
                    .say(medium.description())
                    .close();
        }
        page.close();
    }

    private static void processing(XmlPage page, PortableQuestion question) {
        if (!question.kind().equals("NUMERIC") || question.number()[1].equals("0")) {
            page.empty("responseProcessing", "template", MATCH);
            return;
        }
        String around = question.number()[1];
        page.open("responseProcessing").open("responseCondition").open("responseIf");
        page.open("equal", "toleranceMode", "absolute", "tolerance", around + " " + around)
                .empty("variable", "identifier", RESPONSE)
                .empty("correct", "identifier", RESPONSE)
                .close();
        page.open("setOutcomeValue", "identifier", "SCORE")
                .open("baseValue", "baseType", "float")
                .say("1")
                .close()
                .close();
        page.close().close().close();
    }
}
