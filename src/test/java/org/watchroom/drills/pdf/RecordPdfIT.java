package org.watchroom.drills.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.watchroom.drills.RecordDrawing;
import org.watchroom.drills.RecordRow;
import org.watchroom.drills.RecordView;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.UseCases;

@UseCases
class RecordPdfIT {

    private static final Instant SIGNED = Instant.parse("2026-11-23T01:30:00Z");

    private final RecordDrawing drawing = House.bean(RecordDrawing.class);

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRecordOfTwoPagesConformsToPdfUa1(String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = drawing.record(record("王小明", null), Locale.forLanguageTag(language));
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    @Test
    void itSaysWhatWasAskedWhatWasDoneAndWhatDecided() throws IOException {
        assertThat(text(drawing.record(record("𠮷野㛃", null), Locale.forLanguageTag("zh-CN"))))
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
                        "学员签名");
    }

    @Test
    void aRecordThatWasCorrectedSaysWhichOneCounts() throws IOException {
        assertThat(text(drawing.record(record("Wang", 12L), Locale.ENGLISH)))
                .contains("This record was corrected; record 12 counts.", "Not passed: ");
    }

    @Test
    void aCharacterThatNoFontHoldsIsNamedInsteadOfABox() {
        assertThatThrownBy(() -> drawing.record(record("王\uD83D\uDC4D", null), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("drills.pdf.missing-glyph"));
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
                correctedBy);
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
