package org.watchroom.exams.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.AttemptPaper;
import org.watchroom.exams.PaperDrawing;
import org.watchroom.exams.PaperFacts;
import org.watchroom.exams.PaperMedium;
import org.watchroom.exams.PaperSituation;
import org.watchroom.exams.ReceiptFacts;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Texts;
import org.watchroom.testing.House;
import org.watchroom.testing.LastingPdfs;
import org.watchroom.testing.UseCases;

@UseCases
class PaperPdfIT {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String ADDRESS = "https://watchroom.example/exams/paper-check.xhtml?hash=" + HASH;

    private static final PaperMedium SHOWN = new PaperMedium("PICTURE", "a", "火警灯亮");

    private final PaperDrawing drawing = House.bean(PaperDrawing.class);

    @Test
    void allThreeConformToPdfUaAndPdfA() throws Exception {
        assertConforms("receipt", drawing.receipt(receipt("王小明")));
        assertConforms("paper", drawing.paper(paper(), Texts.CHINESE));
        assertConforms("key", drawing.key(paper(), Texts.ENGLISH));
    }

    @Test
    void theReceiptSaysWhatItShouldAndItsCodeLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(drawing.receipt(receipt("𠮷野㛃")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("𠮷野㛃", "9901**********1234", "56 / 60", "2026-11-23 09:30:00", HASH.substring(32));
            BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(
                    new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 200))));
            assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void thePaperTellsNoAnswerAndTheKeyAllOfThem() throws IOException {
        String paper = text(drawing.paper(paper(), Texts.CHINESE));
        String key = text(drawing.key(paper(), Texts.CHINESE));
        assertThat(paper)
                .contains("STD-100-L5", "-42", "1. 第 1 题", "A. 甲", "B. 乙")
                .doesNotContain("因为", "GB 25506");
        assertThat(key).contains("STD-100-L5", "-42", "60. 第 60 题", "A. 甲", "解析：因为", "依据：GB 25506");
    }

    @Test
    void picturesArePrintedWithTheirDescriptionsAndSoundsInWords() throws IOException {
        byte[] paper = drawing.paper(paper(), Texts.ENGLISH);
        assertThat(text(paper)).contains("Sound, played in the room: 火警声");
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(described(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("火警灯亮", "火警灯亮");
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(2);
        }
    }

    private static List<String> described(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(described(element));
            }
        }
        return found;
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void aCharacterThatCannotBePrintedIsRefusedByItself() {
        assertThatThrownBy(() -> drawing.receipt(receipt("王\uD8A4\uDC00")))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("exams.pdf.missing-glyph"));
    }

    private static void assertConforms(String name, byte[] pdf) throws Exception {
        Files.write(Path.of("target", name + ".pdf"), pdf);
        LastingPdfs.assertConforms(pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            return new PDFTextStripper().getText(document);
        }
    }

    private static ReceiptFacts receipt(String name) {
        return new ReceiptFacts(
                name,
                "9901**********1234",
                "五级理论模拟",
                "Level 5 mock",
                2,
                Instant.parse("2026-11-23T01:30:00Z"),
                Instant.parse("2026-11-23T02:40:00Z"),
                "INVIGILATOR",
                56,
                60,
                HASH,
                1,
                ADDRESS);
    }

    private static PaperFacts paper() {
        List<AttemptPaper.Option> options =
                List.of(new AttemptPaper.Option("A", "甲"), new AttemptPaper.Option("B", "乙"));
        return new PaperFacts(
                "五级理论模拟",
                "Level 5 mock",
                "STD-100-L5",
                -42,
                7,
                90,
                IntStream.rangeClosed(1, 60)
                        .mapToObj(no -> new PaperFacts.Question(
                                no,
                                no % 3 == 0 ? "JUDGEMENT" : "SINGLE",
                                "1.5",
                                String.format(Locale.ROOT, "第 %d 题？", no),
                                no % 3 == 0 ? List.of() : options,
                                no % 3 == 0 ? "T" : "B",
                                "因为",
                                "GB 25506",
                                no == 1 ? List.of(SHOWN, new PaperMedium("SOUND", "b", "火警声")) : List.of()))
                        .toList(),
                List.of(new PaperSituation(2, 4, "凌晨一点，主机报火警。\n你独自在岗。", List.of(SHOWN))),
                Map.of(SHOWN.sha256(), picture()));
    }
}
