package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.ExportFormat;
import org.watchroom.questions.formats.MediaIntake;
import org.watchroom.questions.formats.PortableMedium;
import org.watchroom.questions.formats.PortableQuestion;
import org.watchroom.questions.formats.QuestionFiles;

/** What goes out comes in again as it was: the whole demo bank, and questions with everything that a format could trip over. */
class RoundTripTest {

    private static final PortableMedium.Contents CONTENT =
            medium -> medium.name().getBytes(StandardCharsets.UTF_8);

    private static final MediaIntake INTAKE = (kind, content) -> new String(content, StandardCharsets.UTF_8);

    private static final List<PortableQuestion> BANK = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        for (String file :
                List.of("bank.xlsx", "bank-full-200.xlsx", "bank-level-4.xlsx", "procedures-and-figures.xlsx")) {
            try (InputStream in = RoundTripTest.class.getResourceAsStream("/db/demo/questions/" + file)) {
                for (SheetRow row : SheetReader.read(in, QuestionSheet.COLUMNS).rows()) {
                    QuestionSheet.Read read = QuestionSheet.read(row, key -> true);
                    BANK.add(QuestionExport.portable(read.code(), read.text()));
                }
            }
        }
        String nasty = "a<b>&amp;\"'\\n {=~#:%50%} [html] 1 -> 2 // $CATEGORY ]]> ::x:: <script>";
        BANK.add(new PortableQuestion(
                "0-N.1",
                "2026/L5/1.1.1",
                "SINGLE",
                "HARD",
                nasty + "\n第二行\n\n  空行后  两格",
                List.of("%100% " + nasty, "=" + nasty, "~x", "\\"),
                "B",
                nasty + "\n\n依据：不是",
                "GB 1 ; standard:x",
                "待; 复核"));
        BANK.add(new PortableQuestion(
                "N2", "2026/L5/1.1.1", "MULTIPLE", "EASY", nasty, List.of("甲", nasty, "[丙]"), "ABC", "因", "据", "r"));
        BANK.add(new PortableQuestion("N3", "k", "JUDGEMENT", "EASY", "{T}", List.of(), "F", "x####y", "据", "r"));
    }

    @Test
    void theBankIsNotSmall() {
        assertThat(BANK).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void comesBackAsItWas(ExportFormat format) {
        List<PortableQuestion> fit =
                BANK.stream().filter(it -> format.obstacle(it).isEmpty()).toList();
        assertThat(fit).isNotEmpty();
        List<SheetRow> rows = QuestionFiles.read(
                        new ByteArrayInputStream(format.write(fit, CONTENT)), QuestionSheet.COLUMNS, INTAKE)
                .rows();
        assertThat(rows).hasSameSizeAs(fit);
        for (int i = 0; i < fit.size(); i++) {
            QuestionSheet.Read read = QuestionSheet.read(rows.get(i), key -> true);
            PortableQuestion before = fit.get(i);
            if (format == ExportFormat.AIKEN) {
                assertThat(rows.get(i).text("stem")).isEqualTo(before.stem());
                assertThat(rows.get(i).text("answer")).isEqualTo(before.answer());
            } else {
                assertThat(read.faults()).as(before.code()).isEmpty();
                assertThat(QuestionExport.portable(read.code(), read.text())).isEqualTo(before);
            }
        }
    }

    @Test
    void stepsAndNumbersComeBackToo() {
        PortableQuestion steps = new PortableQuestion(
                "S", "k", "ORDERING", "EASY", "排序", List.of("三", "一: x", "二"), "BCA", "因", "据", "r");
        PortableQuestion number =
                new PortableQuestion("Z", "k", "NUMERIC", "EASY", "多少\n秒", List.of(), "12.5±0.5", "因", "据", "r");
        PortableQuestion exact =
                new PortableQuestion("Y", "k", "NUMERIC", "EASY", "多少", List.of(), "-3", "因", "据", "r");
        for (ExportFormat format : List.of(ExportFormat.MOODLE, ExportFormat.GIFT, ExportFormat.QTI)) {
            byte[] file = format.write(List.of(steps, number, exact), CONTENT);
            List<SheetRow> rows = QuestionFiles.read(new ByteArrayInputStream(file), QuestionSheet.COLUMNS, INTAKE)
                    .rows();
            assertThat(rows.get(0).text("answer")).as(format.name()).isEqualTo("BCA");
            assertThat(rows.get(0).text("A")
                            + rows.get(0).text("B")
                            + rows.get(0).text("C"))
                    .isEqualTo("三一: x二");
            assertThat(rows.get(1).text("answer")).isEqualTo("12.5±0.5");
            assertThat(rows.get(1).text("stem")).isEqualTo("多少\n秒");
            assertThat(rows.get(2).text("answer")).isEqualTo("-3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MOODLE", "QTI"})
    void picturesAndSoundsComeBackToo(ExportFormat format) {
        String words = "灯 <\"亮\"> & 'x'";
        List<PortableQuestion> shown = BANK.stream()
                .filter(it -> format.obstacle(it).isEmpty())
                .map(it -> it.showing(List.of(
                        new PortableMedium("PICTURE", "p-" + it.code().length(), "image/png", words),
                        new PortableMedium("SOUND", "s", "audio/wav", words + "声"))))
                .toList();
        List<SheetRow> rows = QuestionFiles.read(
                        new ByteArrayInputStream(format.write(shown, CONTENT)), QuestionSheet.COLUMNS, INTAKE)
                .rows();
        for (int i = 0; i < shown.size(); i++) {
            PortableQuestion before = shown.get(i);
            SheetRow row = rows.get(i);
            assertThat(row.faults()).as(before.code()).isEmpty();
            assertThat(row.text("stem")).isEqualTo(before.stem());
            assertThat(row.text("picture")).isEqualTo("p-" + before.code().length());
            assertThat(row.text("pictureWords")).isEqualTo(words);
            assertThat(row.text("sound")).isEqualTo("s");
            assertThat(row.text("soundWords")).isEqualTo(words + "声");
        }
    }

    @Test
    void moodleXmlIsWrittenAsMoodleDocumentsIt() {
        String xml = new String(
                ExportFormat.MOODLE.write(
                        List.of(new PortableQuestion(
                                "Q", "k", "MULTIPLE", "EASY", "问", List.of("甲", "乙", "丙"), "AC", "因", "据", "r")),
                        CONTENT),
                StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<question type=\"multichoice\"><name><text>Q 问</text></name>")
                .contains("<questiontext format=\"plain_text\"><text>问</text></questiontext>")
                .contains("<idnumber>Q</idnumber><single>false</single>")
                .contains("<answer fraction=\"50\" format=\"plain_text\"><text>甲</text>")
                .contains("<answer fraction=\"-100\" format=\"plain_text\"><text>乙</text>")
                .contains("<tags><tag><text>standard:k</text></tag>");
    }
}
