package org.watchroom.certificates.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.watchroom.certificates.CertificateDrawing;
import org.watchroom.certificates.CertificateFacts;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.LastingPdfs;
import org.watchroom.testing.UseCases;

@UseCases
class CertificatePdfIT {

    private static final String ADDRESS = "https://watchroom.example/verify.xhtml";
    private static final String STATEMENT = "WRC1~WR-2026-000123-5~L5-CARE~" + "a".repeat(130);

    private final CertificateDrawing drawing = House.bean(CertificateDrawing.class);

    @Test
    void itConformsToPdfUaAndPdfA() throws Exception {
        byte[] pdf = drawing.draw(facts("王小明"));
        Files.write(Path.of("target", "certificate.pdf"), pdf);
        LastingPdfs.assertConforms(pdf);
    }

    @Test
    void itsSignatureHoldsUntilOneByteChanges() throws Exception {
        byte[] pdf = drawing.draw(facts("王小明"));
        assertThat(signatureHolds(pdf)).isTrue();
        byte[] changed = pdf.clone();
        changed[indexOf(pdf, "/Lang(zh-CN)") + 9] = 'J';
        assertThat(signatureHolds(changed)).isFalse();
    }

    @Test
    void itsQrCodeLeadsToTheVerification() throws Exception {
        try (PDDocument document = Loader.loadPDF(drawing.draw(facts("王小明")))) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 300);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS + "?s=" + STATEMENT);
        }
    }

    @Test
    void rareCharactersOfNamesAreEmbedded() throws Exception {
        try (PDDocument document = Loader.loadPDF(drawing.draw(facts("𠮷野㛃·𬎆")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("𠮷", "野", "㛃", "𬎆");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void aNameThatCannotBePrintedIsRefusedByItsCharacter() {
        assertThatThrownBy(() -> drawing.draw(facts("王\uD8A4\uDC00")))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("certificates.pdf.missing-glyph");
                    assertThat(refusal.arguments()).contains("U+39000");
                });
    }

    @Test
    void itSaysWhatItIsNot() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing.draw(facts("a".repeat(80))))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("培训合格证明", "不能作为消防控制室上岗值班的凭证", "does not entitle");
            assertThat(text).doesNotContain("职业资格证书", "国徽");
        }
    }

    private static CertificateFacts facts(String name) {
        return new CertificateFacts(
                "WR-2026-000123-5",
                name,
                "9901**********1234",
                "培训合格证明",
                "Certificate of Training",
                "消防控制室值班人员培训（五级）",
                "Fire control room duty staff, level 5",
                "L5",
                120,
                new BigDecimal("86.0"),
                "D1 92.5",
                "演示培训机构（非真实机构）Demo training body (not a real one)",
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2029, 11, 21),
                ADDRESS,
                STATEMENT);
    }

    private static boolean signatureHolds(byte[] pdf) throws Exception {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            SignatureUtil signatures = new SignatureUtil(document);
            assertThat(signatures.getSignatureNames()).hasSize(1);
            String name = signatures.getSignatureNames().get(0);
            PdfPKCS7 signature = signatures.readSignatureData(name);
            return signatures.signatureCoversWholeDocument(name) && signature.verifySignatureIntegrityAndAuthenticity();
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        int found = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(found).isPositive();
        return found;
    }
}
