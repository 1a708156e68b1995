package org.watchroom.certificates.pdf;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.Map;
import org.watchroom.platform.pdf.EmbeddedFonts;

/** The paper: A4 across, a quiet frame, and lines of text at fixed places in their reading order. Lengths in points. */
final class Sheet {

    static final PageSize SIZE = PageSize.A4.rotate();
    static final Color INK = new DeviceRgb(0x1d, 0x2b, 0x33);
    static final Color QUIET = new DeviceRgb(0x4f, 0x5f, 0x68);
    static final Color ACCENT = new DeviceRgb(0x12, 0x5b, 0x6b);

    private static final Color PALE = new DeviceRgb(0xb9, 0xcf, 0xd4);
    private static final float SMALLEST = 6.5f;

    private final PdfDocument pdf;
    private final Document document;
    private final EmbeddedFonts.Pair fonts;

    Sheet(PdfDocument pdf, EmbeddedFonts.Pair fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.document = new Document(pdf, SIZE);
        document.setMargins(0, 0, 0, 0);
        document.setFont(fonts.usual());
        pdf.addNewPage();
        frame();
    }

    void close() {
        document.close();
    }

    /** A line in the middle of the space that begins at {@code left}, made smaller where it would not fit. */
    Line line(String text, float size) {
        return new Line(text, size);
    }

    void rule(float left, float right, float y, boolean strong) {
        artifact(canvas -> canvas.setStrokeColor(strong ? ACCENT : PALE)
                .setLineWidth(strong ? 1.2f : 0.6f)
                .moveTo(left, y)
                .lineTo(right, y)
                .stroke());
    }

    void code(String content, String alternative, float left, float bottom, float size) {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        BarcodeQRCode code = new BarcodeQRCode(content, hints);
        Image image = new Image(code.createFormXObject(ColorConstants.BLACK, pdf)).scaleToFit(size, size);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(alternative);
        document.add(image.setFixedPosition(left, bottom));
    }

    private void frame() {
        float width = SIZE.getWidth();
        float height = SIZE.getHeight();
        artifact(canvas -> {
            canvas.setStrokeColor(ACCENT).setLineWidth(1.6f);
            canvas.rectangle(26, 26, width - 52, height - 52).stroke();
            canvas.setStrokeColor(PALE).setLineWidth(0.6f);
            canvas.rectangle(32, 32, width - 64, height - 64).stroke();
            canvas.setFillColor(ACCENT);
            for (float x : new float[] {32, width - 32}) {
                for (float y : new float[] {32, height - 32}) {
                    canvas.rectangle(x - 3, y - 3, 6, 6).fill();
                }
            }
        });
    }

    private void artifact(java.util.function.Consumer<PdfCanvas> drawing) {
        PdfCanvas canvas = new PdfCanvas(pdf.getFirstPage());
        canvas.openTag(new CanvasArtifact()).saveState();
        drawing.accept(canvas);
        canvas.restoreState().closeTag();
    }

    /** One line of text on its way onto the paper. */
    final class Line {
        private final String text;
        private float size;
        private String role = StandardRoles.P;
        private String language;
        private Color color = INK;
        private float spacing;
        private boolean strong;
        private TextAlignment alignment = TextAlignment.CENTER;

        private Line(String text, float size) {
            this.text = text;
            this.size = size;
        }

        Line heading() {
            role = StandardRoles.H1;
            return this;
        }

        Line english() {
            language = "en";
            return this;
        }

        Line color(Color chosen) {
            color = chosen;
            return this;
        }

        Line spaced(float points) {
            spacing = points;
            return this;
        }

        /** A little heavier, by a thin outline in the same colour. */
        Line strong() {
            strong = true;
            return this;
        }

        Line toTheLeft() {
            alignment = TextAlignment.LEFT;
            return this;
        }

        void at(float left, float bottom, float width) {
            while (size > SMALLEST && widthNow() > width) {
                size -= 0.5f;
            }
            Paragraph paragraph = fonts.set(text, size)
                    .setFontColor(color)
                    .setCharacterSpacing(spacing)
                    .setTextAlignment(alignment)
                    .setFixedPosition(left, bottom, width)
                    .setMultipliedLeading(1.2f);
            if (strong) {
                paragraph
                        .setTextRenderingMode(
                                com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode.FILL_STROKE)
                        .setStrokeColor(color)
                        .setStrokeWidth(size / 45);
            }
            paragraph.getAccessibilityProperties().setRole(role);
            if (language != null) {
                paragraph.getAccessibilityProperties().setLanguage(language);
            }
            document.add(paragraph);
        }

        private float widthNow() {
            return fonts.width(text, size) + spacing * text.codePointCount(0, text.length());
        }
    }
}
