package org.watchroom.drills.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.drills.RecordDrawing;
import org.watchroom.drills.RecordPictures;
import org.watchroom.drills.RecordRow;
import org.watchroom.drills.RecordView;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.LastingPdfs;
import org.watchroom.testing.UseCases;

@UseCases
class RecordPdfIT {

    private static final RecordPictures NO_PICTURES = new RecordPictures(null, List.of());
    private static final Instant SIGNED = Instant.parse("2026-11-23T01:30:00Z");

    private final RecordDrawing drawing = House.bean(RecordDrawing.class);

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRecordOfTwoPagesConformsToPdfUaAndPdfA(String language) throws Exception {
        byte[] pdf = drawing.record(
                record("王小明", null),
                new RecordPictures(signature(), List.of(photo())),
                Locale.forLanguageTag(language));
        LastingPdfs.assertConforms(pdf);
    }

    @Test
    void theFileOfACohortHasContentsWhosePagesAreRightAndConforms() throws Exception {
        List<RecordDrawing.Signed> records = Stream.of("王小明", "张丽", "赵铁柱")
                .map(name -> new RecordDrawing.Signed(record(name, null), new RecordPictures(null, List.of())))
                .toList();
        byte[] pdf = drawing.file("2026 年秋季班", records, Locale.forLanguageTag("zh-CN"));
        LastingPdfs.assertConforms(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper page = new PDFTextStripper();
            page.setEndPage(1);
            String contents = page.getText(document);
            assertThat(contents).contains("实操档案：2026 年秋季班", "共 3 份");
            for (String name : List.of("王小明", "张丽", "赵铁柱")) {
                Matcher line = Pattern.compile("(?s)" + name + ".*?UTC\\+08:00\\s+(\\d+)")
                        .matcher(contents);
                assertThat(line.find()).as(name).isTrue();
                int begins = Integer.parseInt(line.group(1));
                page.setStartPage(begins);
                page.setEndPage(begins);
                assertThat(page.getText(document)).startsWith(name);
                page.setStartPage(1);
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().getOpenCount())
                    .isEqualTo(3);
        }
    }

    @Test
    void itSaysWhatWasAskedWhatWasDoneAndWhatDecided() throws IOException {
        assertThat(text(drawing.record(record("𠮷野㛃", null), NO_PICTURES, Locale.forLanguageTag("zh-CN"))))
                .contains(
                        "𠮷野㛃",
                        "未通过：",
                        "★ 第 2 项",
                        "致命",
                        "两人都离开了",
                        "83.5",
                        "12:05",
                        "超时扣分",
                        "2026-11-23 09:30:00 UTC+08:00",
                        "由平板核对",
                        "-75 秒",
                        "学员签名");
    }

    @Test
    void aRecordThatWasCorrectedSaysWhichOneCounts() throws IOException {
        assertThat(text(drawing.record(record("Wang", 12L), NO_PICTURES, Locale.ENGLISH)))
                .contains("This record was corrected; record 12 counts.", "Not passed: ");
    }

    @Test
    void aCharacterThatNoFontHoldsIsNamedInsteadOfABox() {
        assertThatThrownBy(() -> drawing.record(record("王\uD83D\uDC4D", null), NO_PICTURES, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("drills.pdf.missing-glyph"));
    }

    private static RecordPictures.Photo photo() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        return new RecordPictures.Photo(3, jpeg.toByteArray());
    }

    private static byte[] signature() throws IOException {
        BufferedImage drawn = new BufferedImage(800, 280, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return png.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static RecordView record(String trainee, Long correctedBy) {
        RecordRow row = new RecordRow(
                7,
                "D1",
                "烟感报警处置",
                "A smoke alarm",
                trainee,
                "李教员",
                new BigDecimal("83.50"),
                new BigDecimal("60.00"),
                false,
                List.of("STAR", "FATAL"),
                SIGNED,
                null,
                null,
                correctedBy,
                null);
        return new RecordView(
                row,
                2,
                SIGNED.minusSeconds(600),
                725,
                600,
                new BigDecimal("4"),
                true,
                "两人都离开了",
                null,
                null,
                "先看信息",
                null,
                false,
                new RecordView.Signing(true, null, "DEVICE", -75),
                null,
                null,
                marks());
    }

    private static List<RecordView.Mark> marks() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(no -> new RecordView.Mark(
                        no,
                        "第 " + no + " 项：消音，说出是火警而不是故障，读出部位",
                        "Item " + no + ": silence the buzzer and say that it is a fire alarm, with its place",
                        new BigDecimal(4),
                        no == 2,
                        no == 2,
                        no == 2 ? "控制室无人" : null,
                        no == 2 ? "nobody in the control room" : null,
                        null,
                        null,
                        no == 2 ? "NOT_DONE" : "DONE",
                        no == 2,
                        no == 2 ? "两人一起去了现场" : null,
                        no * 20))
                .toList();
    }
}
