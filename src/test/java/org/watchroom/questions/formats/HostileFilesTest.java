package org.watchroom.questions.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchroom.kernel.Refused;

/** Files that would do harm are refused as a whole, each with a plain reason. */
class HostileFilesTest {

    private static final String MANIFEST =
            "<manifest><resources><resource identifier=\"a\" type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/></resources></manifest>";
    private static final String QUESTION =
            "<question type=\"truefalse\"><questiontext><text>%s</text></questiontext><answer fraction=\"100\"><text>true</text></answer></question>";

    static Stream<Arguments> files() {
        String many = "<question/>".repeat(400_001);
        return Stream.of(
                arguments(
                        "a DOCTYPE",
                        bytes("<!DOCTYPE quiz [<!ENTITY x \"y\">]><quiz>" + QUESTION.formatted("&x;") + "</quiz>"),
                        "questions.format.xml-doctype"),
                arguments(
                        "an external entity",
                        bytes("<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>"
                                + QUESTION.formatted("&x;") + "</quiz>"),
                        "questions.format.xml-doctype"),
                arguments(
                        "a billion laughs",
                        bytes(
                                "<!DOCTYPE q [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                                        + "<quiz>&c;</quiz>"),
                        "questions.format.xml-doctype"),
                arguments(
                        "an item with a DOCTYPE in a package",
                        Zips.of(
                                "imsmanifest.xml",
                                MANIFEST,
                                "a.xml",
                                "<!DOCTYPE a SYSTEM \"http://evil/x\"><assessmentItem/>"),
                        "questions.format.xml-doctype"),
                arguments(
                        "deep nesting",
                        bytes("<quiz>" + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</quiz>"),
                        "questions.format.xml-deep"),
                arguments("too many elements", bytes("<quiz>" + many + "</quiz>"), "questions.format.xml-many"),
                arguments("XML cut off", bytes("<quiz><question type=\"truefalse\">"), "questions.format.xml-broken"),
                arguments(
                        "XML that lies of its encoding",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>题</quiz>".getBytes(Charset.forName("GBK")),
                        "questions.format.xml-broken"),
                arguments("null bytes in XML", bytes("<quiz>\0</quiz>"), "questions.format.xml-broken"),
                arguments("null bytes in text", bytes("::a::b\0 {T}\n"), "platform.sheet.unreadable"),
                arguments(
                        "text in no known encoding",
                        new byte[] {':', ':', (byte) 0xFF, (byte) 0xFF, (byte) 0xC3, ':', ':', '{', 'T', '}'},
                        "platform.sheet.encoding"),
                arguments("other XML", bytes("<html><body/></html>"), "questions.format.xml-other"),
                arguments(
                        "a name that leads out",
                        Zips.of("imsmanifest.xml", MANIFEST, "../../etc/cron.d/x", "x"),
                        "questions.format.zip-outside"),
                arguments(
                        "a name from the root",
                        Zips.of("imsmanifest.xml", MANIFEST, "/etc/x", "x"),
                        "questions.format.zip-outside"),
                arguments(
                        "a name of Windows",
                        Zips.of("imsmanifest.xml", MANIFEST, "a\\..\\b", "x"),
                        "questions.format.zip-outside"),
                arguments(
                        "a bomb",
                        Zips.of("imsmanifest.xml", MANIFEST, "a.xml", " ".repeat(3_900_000)),
                        "questions.format.zip-bomb"),
                arguments(
                        "a bomb before its manifest",
                        Zips.of("a.xml", " ".repeat(30_000_000), "imsmanifest.xml", MANIFEST),
                        "questions.format.zip-bomb"),
                arguments("too many files", manyFiles(), "questions.format.zip-many"),
                arguments("an empty file", new byte[0], "platform.sheet.empty"),
                arguments("a quiz of nothing", bytes("<quiz/>"), "questions.format.empty"),
                arguments("64 MB", new byte[64 * 1024 * 1024], "platform.sheet.too-big"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefused(String what, byte[] file, String key) {
        assertThatThrownBy(() -> Reading.of(file))
                .as(what)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static byte[] manyFiles() {
        String[] files = new String[2 * 12_002];
        files[0] = "imsmanifest.xml";
        files[1] = MANIFEST;
        for (int i = 1; i < 12_002; i++) {
            files[2 * i] = i + ".xml";
            files[2 * i + 1] = "";
        }
        return Zips.of(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
