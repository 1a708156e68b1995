package org.watchroom.certificates.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.watchroom.certificates.CertificateDrawing;
import org.watchroom.certificates.CertificateFacts;
import org.watchroom.platform.Texts;
import org.watchroom.platform.pdf.EmbeddedFonts;
import org.watchroom.platform.pdf.LastingPdf;

/**
 * The certificate of training: one page A4 across, Chinese and English, {@link LastingPdf}, fonts embedded, a QR
 * code that leads to the verification, and a signature over all of it. Neither wording nor form resembles the national
 * certificate, and it says what it does not entitle to.
 */
@ApplicationScoped
class CertificatePdf implements CertificateDrawing {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final float LEFT = 60;
    private static final float WIDTH = Sheet.SIZE.getWidth() - 2 * LEFT;
    private static final float CODE = 100;

    @Inject
    private EmbeddedFonts fonts;

    @Inject
    private Seal seal;

    @Inject
    private Texts texts;

    @Override
    public byte[] draw(CertificateFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfDocument pdf =
                LastingPdf.open(bytes, facts.titleZh() + " " + facts.titleEn() + " " + facts.number(), "zh-CN");
        pdf.getDocumentInfo().setAuthor(facts.issuer());
        Sheet sheet = new Sheet(pdf, fonts.open("certificates.pdf.missing-glyph"));
        head(sheet, facts);
        results(sheet, facts);
        foot(sheet, facts);
        sheet.close();
        return seal.sign(bytes.toByteArray(), facts.titleEn() + " " + facts.number());
    }

    private void head(Sheet sheet, CertificateFacts facts) {
        sheet.line(facts.titleZh(), 36)
                .heading()
                .strong()
                .color(Sheet.ACCENT)
                .spaced(2.5f)
                .at(LEFT, 488, WIDTH);
        sheet.line(facts.titleEn().toUpperCase(Locale.ENGLISH), 12)
                .english()
                .color(Sheet.QUIET)
                .spaced(1.2f)
                .at(LEFT, 466, WIDTH);
        float middle = Sheet.SIZE.getWidth() / 2;
        sheet.rule(middle - 36, middle + 36, 452, true);
        both(sheet, "certificates.pdf.certify", 424);
        sheet.line(facts.name(), 32).strong().at(LEFT, 374, WIDTH);
        if (facts.maskedIdentity() != null) {
            sheet.line(
                            chinese("certificates.pdf.identity") + " " + english("certificates.pdf.identity") + "  "
                                    + facts.maskedIdentity(),
                            10)
                    .color(Sheet.QUIET)
                    .at(LEFT, 357, WIDTH);
        }
        sheet.line(chinese("certificates.pdf.completed", facts.programmeZh()), 14)
                .at(LEFT, 324, WIDTH);
        sheet.line(english("certificates.pdf.completed", facts.programmeEn()), 10.5f)
                .english()
                .color(Sheet.QUIET)
                .at(LEFT, 305, WIDTH);
    }

    private void both(Sheet sheet, String key, float bottom) {
        sheet.line(chinese(key) + "  " + english(key), 11).color(Sheet.QUIET).at(LEFT, bottom, WIDTH);
    }

    private void results(Sheet sheet, CertificateFacts facts) {
        sheet.rule(LEFT + 20, LEFT + WIDTH - 20, 288, false);
        fact(
                sheet,
                0,
                "certificates.pdf.level",
                chinese("certificates.level." + facts.level()),
                english("certificates.level." + facts.level()));
        fact(
                sheet,
                1,
                "certificates.pdf.hours",
                chinese("certificates.pdf.hours-value", facts.hours()),
                english("certificates.pdf.hours-value", facts.hours()));
        fact(
                sheet,
                2,
                "certificates.pdf.mock",
                facts.mockBest() == null ? chinese("certificates.pdf.not-asked") : points("zh", facts),
                facts.mockBest() == null ? english("certificates.pdf.not-asked") : points("en", facts));
        fact(
                sheet,
                3,
                "certificates.pdf.drills",
                facts.drills().isEmpty() ? chinese("certificates.pdf.not-asked") : facts.drills(),
                facts.drills().isEmpty()
                        ? english("certificates.pdf.not-asked")
                        : english("certificates.pdf.drills-value"));
        sheet.rule(LEFT + 20, LEFT + WIDTH - 20, 216, false);
    }

    private String points(String language, CertificateFacts facts) {
        String plain = facts.mockBest().stripTrailingZeros().toPlainString();
        return "zh".equals(language)
                ? chinese("certificates.pdf.points", plain)
                : english("certificates.pdf.points", plain);
    }

    private void fact(Sheet sheet, int column, String label, String zh, String en) {
        float width = (WIDTH - 40) / 4;
        float left = LEFT + 20 + column * width;
        sheet.line(chinese(label) + " " + english(label), 8.5f)
                .color(Sheet.QUIET)
                .at(left, 265, width - 8);
        sheet.line(zh, 15).color(Sheet.ACCENT).strong().at(left, 240, width - 8);
        sheet.line(en, 8.5f).english().color(Sheet.QUIET).at(left, 225, width - 8);
    }

    private void foot(Sheet sheet, CertificateFacts facts) {
        float left = LEFT + 20;
        float column = 200;
        pair(sheet, "certificates.pdf.number", facts.number(), left, 172, column);
        pair(sheet, "certificates.pdf.issued-on", date(facts.issuedOn()), left, 138, column);
        pair(
                sheet,
                "certificates.pdf.expires-on",
                facts.expiresOn() == null
                        ? chinese("certificates.pdf.no-end") + " " + english("certificates.pdf.no-end")
                        : date(facts.expiresOn()),
                left,
                104,
                column);
        pair(sheet, "certificates.pdf.issuer", facts.issuer(), left + column + 20, 172, 270);
        pair(
                sheet,
                "certificates.pdf.signature",
                chinese(seal.isOwnKey() ? "certificates.pdf.own-key" : "certificates.pdf.signed"),
                left + column + 20,
                138,
                270);
        sheet.line(english(seal.isOwnKey() ? "certificates.pdf.own-key" : "certificates.pdf.signed"), 8)
                .english()
                .toTheLeft()
                .color(Sheet.QUIET)
                .at(left + column + 20, 126, 270);
        float right = LEFT + WIDTH - 20 - CODE;
        sheet.code(facts.code(), chinese("certificates.pdf.code", facts.verifyAddress()), right, 106, CODE);
        sheet.line(chinese("certificates.pdf.scan") + " " + english("certificates.pdf.scan"), 8)
                .color(Sheet.QUIET)
                .at(right - 30, 94, CODE + 60);
        sheet.line(facts.verifyAddress(), 7.5f).color(Sheet.QUIET).at(right - 60, 83, CODE + 80);
        sheet.rule(LEFT + 20, LEFT + WIDTH - 20, 78, false);
        sheet.line(chinese("certificates.pdf.no-entitlement"), 8.5f).at(LEFT, 58, WIDTH);
        sheet.line(english("certificates.pdf.no-entitlement"), 7.5f)
                .english()
                .color(Sheet.QUIET)
                .at(LEFT, 44, WIDTH);
    }

    private void pair(Sheet sheet, String label, String value, float left, float bottom, float width) {
        sheet.line(chinese(label) + " " + english(label), 8)
                .toTheLeft()
                .color(Sheet.QUIET)
                .at(left, bottom + 15, width);
        sheet.line(value, 11).toTheLeft().at(left, bottom, width);
    }

    private static String date(LocalDate date) {
        return CHINESE_DATE.format(date) + "  " + ENGLISH_DATE.format(date);
    }

    private String chinese(String key, Object... arguments) {
        return texts.of(Texts.CHINESE, key, arguments);
    }

    private String english(String key, Object... arguments) {
        return texts.of(Texts.ENGLISH, key, arguments);
    }
}
