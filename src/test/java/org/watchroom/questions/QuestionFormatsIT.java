package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.programmes.DemoStandard;
import org.watchroom.questions.formats.QuestionFiles;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Questions from and for other systems, with the bank behind them. */
@UseCases
class QuestionFormatsIT {

    private static final String AIKEN = "主机报火警，先做什么？\nA. 消音并查看显示\nB. 复位\nC. 离岗\nANSWER: A\n";

    private final QuestionImport imports = House.bean(QuestionImport.class);
    private final QuestionExport export = House.bean(QuestionExport.class);
    private long administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "MOODLE", "GIFT", "AIKEN", "QTI"})
    void theWholeDemoBankGoesOutAndChangesNothingWhenItComesBack(String format) {
        House.bean(Acting.class).asSystem(() -> {
            House.bean(DemoStandard.class).load();
            House.bean(DemoQuestions.class).load();
        });
        QuestionFileOut out =
                Somebody.as(administrator, () -> export.export(QuestionFilter.NONE, format, Locale.SIMPLIFIED_CHINESE));
        assertThat(out.questions() + out.leftOut().size()).isGreaterThan(100);
        assertThat(out.leftOut().isEmpty()).isEqualTo(format.equals("XLSX"));
        ImportPreview preview = preview(upload(out.content()));
        assertThat(preview.same()).isEqualTo(out.questions());
        assertThat(preview.isWorthConfirming()).isFalse();
        assertThat(preview.faulty()).isEmpty();
    }

    @Test
    void theFileHoldsWhatTheListShowsOrWhatWasTickedAndNamesTheOlderVersions() {
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        BankShelves shelves = new BankShelves();
        shelves.standard();
        long used = shelves.inUse(administrator, other, shelves.single("Q1", "旧题干？"));
        shelves.take(other, shelves.single("Q1", "新题干？"), shelves.single("Q2", "又一题？"));
        QuestionFilter draft = QuestionFilter.of(Map.of("state", "DRAFT", "author", "" + other));
        assertThat(codes(Somebody.as(administrator, () -> export.export(draft, "GIFT", Locale.ENGLISH))))
                .containsExactly("Q1 新题干？", "Q2 又一题？");
        QuestionFilter hard = QuestionFilter.of(Map.of("difficulty", "HARD"));
        assertThat(Somebody.as(administrator, () -> export.export(hard, "GIFT", Locale.ENGLISH))
                        .questions())
                .isZero();
        long second = Sql.count("SELECT id FROM question_version WHERE stem = '又一题？'");
        long newer = Sql.count("SELECT id FROM question_version WHERE stem = '新题干？'");
        QuestionFileOut ticked = Somebody.as(
                administrator, () -> export.exportChosen(List.of(second, used, newer), "GIFT", Locale.ENGLISH));
        assertThat(codes(ticked)).containsExactly("Q2 又一题？", "Q1 新题干？");
        assertThat(ticked.leftOut())
                .containsExactly(new QuestionFileOut.LeftOut("Q1", "旧题干？", "questions.export.not.older"));
        assertThatThrownBy(() -> Somebody.as(
                        administrator, () -> export.exportChosen(List.of(second, 0L), "GIFT", Locale.ENGLISH)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOODLE", "QTI"})
    void picturesAndSoundsGoOutAndChangeNothingWhenTheyComeBack(String format) throws IOException {
        withPictureAndSound();
        byte[] file = export(format).content();
        ImportPreview again = preview(upload(file));
        assertThat(again.same()).isEqualTo(1);
        assertThat(again.faulty()).isEmpty();
        Sql.run("DELETE FROM question_medium");
        Sql.run("DELETE FROM media_file");
        String draft = upload(file);
        ImportPreview lost = preview(draft);
        assertThat(lost.changed().get(0).changes())
                .extracting(RowChange::column)
                .containsExactly("picture", "sound");
        Somebody.as(administrator, () -> {
            imports.confirm(
                    draft, lost.fingerprint(), Set.of(lost.changed().get(0).number()));
            return null;
        });
        assertThat(Sql.count("SELECT COUNT(*) FROM question_medium m JOIN question_version v"
                        + " ON v.id = m.question_version_id WHERE v.number = 2 AND m.description IN ('火警灯亮', '火警声')"))
                .isEqualTo(2);
        assertThat(preview(upload(file)).same())
                .as("what a bank drew anew for itself is the same each time")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "GIFT", "AIKEN"})
    void aFormatOfTextAloneNamesWhatItDoesNotCarry(String format) throws IOException {
        withPictureAndSound();
        QuestionFileOut out = export(format);
        assertThat(out.bare())
                .containsExactly(new QuestionFileOut.LeftOut("Q1", "这是什么灯？", "questions.export.bare.PICTURE-SOUND"));
        assertThat(preview(upload(out.content())).same()).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureOfOursIsRefusedWithItsRow() {
        new BankShelves().standard();
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
        ImportPreview preview = preview(upload("<quiz>"
                + shown("a.svg", svg.getBytes(StandardCharsets.UTF_8))
                + shown("big.png", new byte[5 * 1024 * 1024 + 1]) + "</quiz>"));
        assertThat(preview.faulty())
                .extracting(row -> row.faults().get(0).key())
                .containsExactly("questions.media.picture.unreadable", "questions.media.picture.too-big");
        assertThat(preview.faulty().get(1).faults().get(0).arguments()).containsExactly(5);
        assertThat(Sql.count("SELECT COUNT(*) FROM media_file")).isZero();
    }

    /** The files hold a header and no pixels, so whoever drew them first would call them unreadable. */
    @Test
    void aPictureOfMoreThanFortyMegapixelsIsRefusedBeforeItIsDrawn() {
        new BankShelves().standard();
        ImportPreview preview = preview(upload("<quiz>" + shown("most.png", headOfPng(8_000, 5_000))
                + shown("more.png", headOfPng(8_000, 5_001)) + shown("most-of-all.png", headOfPng(60_000, 60_000))
                + "</quiz>"));
        assertThat(preview.faulty())
                .extracting(row -> row.faults().get(0).key())
                .containsExactly(
                        "questions.media.picture.unreadable",
                        "questions.media.picture.too-big",
                        "questions.media.picture.too-big");
    }

    @Test
    void ofMoreThanFiveHundredPicturesEachOneThatIsTooManyIsNamed() throws IOException {
        new BankShelves().standard();
        StringBuilder quiz = new StringBuilder("<quiz>");
        for (int i = 0; i < 502; i++) {
            BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            dot.setRGB(0, 0, i);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(dot, "png", png);
            quiz.append(shown(i + ".png", png.toByteArray()));
        }
        List<Fault> tooMany = preview(upload(quiz.append("</quiz>").toString())).faulty().stream()
                .flatMap(row -> row.faults().stream())
                .filter(it -> it.key().startsWith("questions.media."))
                .toList();
        assertThat(tooMany)
                .extracting(Fault::key, Fault::arguments)
                .containsExactly(
                        tuple("questions.media.import.many", List.of(500)),
                        tuple("questions.media.import.many", List.of(500)));
        assertThat(Sql.count("SELECT COUNT(*) FROM media_file")).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOODLE", "QTI"})
    void moreThanTwelveMegabytesOfPicturesAndSoundsAreNoFileButStillAListOfQuestions(String format) throws IOException {
        withPictureAndSound();
        Sql.run("UPDATE media_file SET content = REPEAT('x', 6 * 1024 * 1024)");
        assertThat(export(format).questions()).isEqualTo(1);
        Sql.run("UPDATE media_file SET content = REPEAT('x', 6 * 1024 * 1024 + 1)");
        assertThatThrownBy(() -> export(format)).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.key()).isEqualTo("questions.export.heavy");
            assertThat(it.arguments()).containsExactly(12);
        });
        assertThat(export("XLSX").questions()).isEqualTo(1);
    }

    private static byte[] headOfPng(int width, int height) {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String shown(String name, byte[] content) {
        return "<question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[" + name
                + "<img src=\"@@PLUGINFILE@@/" + name + "\" alt=\"灯\">]]></text><file name=\"" + name
                + "\" path=\"/\" encoding=\"base64\">" + Base64.getEncoder().encodeToString(content)
                + "</file></questiontext><answer fraction=\"100\"><text>true</text></answer></question>";
    }

    private QuestionFileOut export(String format) {
        return Somebody.as(administrator, () -> export.export(QuestionFilter.NONE, format, Locale.ENGLISH));
    }

    private void withPictureAndSound() throws IOException {
        BankShelves shelves = new BankShelves();
        shelves.standard();
        shelves.take(administrator, shelves.single("Q1", "这是什么灯？"));
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        drawn.createGraphics().fillOval(3, 3, 20, 20);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpg", photo);
        attach("PICTURE", photo.toByteArray(), "火警灯亮");
        attach("SOUND", QuestionMediaIT.tone(), "火警声");
    }

    private void attach(String kind, byte[] file, String words) {
        long version = Sql.count("SELECT id FROM question_version");
        int seen = (int) Sql.count("SELECT version FROM question_version");
        Somebody.as(administrator, () -> House.bean(QuestionMedia.class).attach(version, seen, kind, file, words));
    }

    private static List<String> codes(QuestionFileOut out) {
        return QuestionFiles.read(
                        new ByteArrayInputStream(out.content()), QuestionSheet.COLUMNS, (kind, content) -> kind)
                .rows()
                .stream()
                .map(row -> row.text("code") + " " + row.text("stem"))
                .toList();
    }

    @Test
    void whatAForeignFileLacksIsFilledInAndTheSameFileTwiceAddsNothing() {
        new BankShelves().standard();
        String draft = upload(AIKEN);
        assertThat(preview(draft).faulty().get(0).faults())
                .extracting(Fault::column)
                .containsExactlyInAnyOrder("key", "difficulty", "explanation", "basis");
        String filled = Somebody.as(
                administrator,
                () -> imports.fill(
                        draft,
                        Map.of(
                                "key",
                                BankShelves.KEY,
                                "difficulty",
                                "easy",
                                "explanation",
                                "待补",
                                "basis",
                                "待补",
                                "stem",
                                "别的")));
        ImportPreview preview = preview(filled);
        assertThat(preview.faulty()).isEmpty();
        confirm(filled, preview);
        assertThat(Sql.text("SELECT stem FROM question_version")).isEqualTo("主机报火警，先做什么？");
        assertThat(Sql.text("SELECT code FROM question")).matches("X-[0-9a-f]{12}");
        assertThat(preview(upload(AIKEN)).same()).isEqualTo(1);
    }

    @Test
    void whatIsNoQuestionOfOursIsListedAndTheRestGoesIn() {
        new BankShelves().standard();
        String draft = upload("// [id:A1] [tag:standard:" + BankShelves.KEY
                + "] [tag:difficulty:EASY]\n::一::可以离岗。{F####因为\\n\\n依据：标准 1}\n\n::二::谈谈看法。{}\n");
        ImportPreview preview = preview(draft);
        assertThat(preview.fresh()).isEqualTo(1);
        assertThat(preview.faulty()).hasSize(1);
        assertThat(preview.faulty().get(0).faults())
                .extracting(Fault::key)
                .containsExactly("questions.format.not.essay");
    }

    @Test
    void aHostileFileIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> upload("<!DOCTYPE q [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><quiz>&a;</quiz>"))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("questions.format.xml-doctype"));
        assertThat(Sql.count("SELECT COUNT(*) FROM import_draft")).isZero();
    }

    @Test
    void onlyWhoKeepsTheBankTakesItOut() {
        long instructor = Somebody.with("teacher", Role.INSTRUCTOR);
        assertThatThrownBy(
                        () -> Somebody.as(instructor, () -> export.export(QuestionFilter.NONE, "GIFT", Locale.ENGLISH)))
                .isInstanceOf(Refused.class);
    }

    private String upload(String file) {
        return upload(file.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(byte[] file) {
        return Somebody.as(administrator, () -> imports.upload("file", new ByteArrayInputStream(file)));
    }

    private ImportPreview preview(String draft) {
        return Somebody.as(administrator, () -> imports.preview(draft));
    }

    private void confirm(String draft, ImportPreview preview) {
        Somebody.as(administrator, () -> {
            imports.confirm(draft, preview.fingerprint(), Set.of());
            return null;
        });
    }
}
