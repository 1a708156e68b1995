package org.watchroom.platform.pdf;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.AreaBreakType;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** A4 upright, tagged ({@link LastingPdf}), written from the top on over as many pages as it needs. Lengths in points. */
public final class TaggedSheet {

    private static final Color INK = new DeviceRgb(0x1d, 0x2b, 0x33);
    private static final Color QUIET = new DeviceRgb(0x4f, 0x5f, 0x68);
    private static final Color LINE = new DeviceRgb(0x9a, 0xa7, 0xae);
    private static final Color SHADE = new DeviceRgb(0xee, 0xf2, 0xf4);
    private static final Color FILL = new DeviceRgb(0x7f, 0xa8, 0xb0);
    private static final float BAR_STEP = 22;
    private static final float BAR_HIGH = 14;
    private static final float BAR_GAP = 4;
    private static final float BAR_NAME = 130;
    private static final float BAR_FIGURE = 82;
    private static final float MARGIN = 54;
    private static final float FOOT = 28;
    private static final float INDENT = 22;
    private static final float WIDEST = PageSize.A4.getWidth() - 2 * MARGIN - INDENT;
    private static final float TALLEST = 260;
    private static final float SIGNATURE_WIDEST = 180;
    private static final float SIGNATURE_TALLEST = 60;
    private static final float POINTS_A_PIXEL = 0.75f;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PdfDocument pdf;
    private final Document document;
    private final EmbeddedFonts.Pair fonts;
    private final String foot;

    /**
     * @param language of the document, such as zh-CN
     * @param foot stands on each page beside its number
     */
    public TaggedSheet(EmbeddedFonts.Pair fonts, String title, String language, String foot) {
        this.fonts = fonts;
        this.foot = foot;
        pdf = LastingPdf.open(bytes, title, language);
        document = new Document(pdf, PageSize.A4, false);
        document.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        document.setFont(fonts.usual());
    }

    public void heading(String text) {
        Paragraph heading = fonts.set(text, 18).setFontColor(INK).setMarginBottom(6);
        heading.getAccessibilityProperties().setRole(StandardRoles.H1);
        document.add(heading);
    }

    /**
     * A part of its own, on a new page and in the outline.
     *
     * @return the number of its first page
     */
    public int part(String text) {
        document.add(new AreaBreak(AreaBreakType.NEXT_PAGE));
        Paragraph heading = fonts.set(text, 15).setFontColor(INK).setMarginBottom(6);
        heading.getAccessibilityProperties().setRole(StandardRoles.H2);
        document.add(heading);
        int page = document.getRenderer().getCurrentArea().getPageNumber();
        pdf.getOutlines(false).addOutline(text).addDestination(PdfExplicitDestination.createFit(pdf.getPage(page)));
        return page;
    }

    /** A heading within the page. */
    public void section(String text) {
        Paragraph heading = fonts.set(text, 13)
                .setFontColor(INK)
                .setMarginTop(10)
                .setMarginBottom(2)
                .setKeepWithNext(true);
        heading.getAccessibilityProperties().setRole(StandardRoles.H2);
        document.add(heading);
    }

    public void quiet(String text) {
        document.add(fonts.set(text, 9).setFontColor(QUIET).setMarginBottom(4).setMultipliedLeading(1.3f));
    }

    /** A name and below it what it is. */
    public void fact(String name, String value) {
        document.add(fonts.set(name, 9).setFontColor(QUIET).setMarginTop(5));
        document.add(fonts.set(value, 13).setFontColor(INK).setMarginBottom(3).setMultipliedLeading(1.2f));
    }

    /** A picture, and what it shows in words. */
    public record Figure(byte[] picture, String alternative) {}

    /** Lines that stay on one page where they fit: the first at the margin, pictures and the others indented. */
    public void block(String first, Iterable<Figure> figures, Iterable<String> others) {
        Div block = new Div().setKeepTogether(true).setMarginTop(9);
        block.add(fonts.set(first, 11).setFontColor(INK).setMultipliedLeading(1.3f));
        figures.forEach(it -> block.add(figure(it)));
        others.forEach(it -> block.add(
                fonts.set(it, 10.5f).setFontColor(INK).setMarginLeft(INDENT).setMultipliedLeading(1.3f)));
        document.add(block);
    }

    /**
     * A bar of a chart.
     *
     * @param share its length, 0 to 1, of the widest that there can be
     * @param low the lower end of the line over its end, 0 to 1
     * @param high the upper end
     */
    public record Bar(String name, double share, double low, double high, String figure) {}

    /** Bars below one another, as vector graphics, with a thin line for what each may be. */
    public void bars(List<Bar> bars, String alternative) {
        float width = PageSize.A4.getWidth() - 2 * MARGIN;
        float height = bars.size() * BAR_STEP;
        PdfFormXObject form = new PdfFormXObject(new Rectangle(width, height));
        PdfCanvas canvas = new PdfCanvas(form, pdf);
        float full = width - BAR_NAME - BAR_FIGURE;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            float foot = height - (i + 1) * BAR_STEP + BAR_GAP;
            float middle = foot + BAR_HIGH / 2;
            canvas.setFillColor(SHADE).rectangle(BAR_NAME, foot, full, BAR_HIGH).fill();
            canvas.setFillColor(FILL)
                    .rectangle(BAR_NAME, foot, (float) (full * bar.share()), BAR_HIGH)
                    .fill();
            canvas.setStrokeColor(INK).setLineWidth(1.2f);
            canvas.moveTo(BAR_NAME + full * bar.low(), middle)
                    .lineTo(BAR_NAME + full * bar.high(), middle)
                    .stroke();
            write(canvas, bar.name(), 0, middle);
            write(canvas, bar.figure(), BAR_NAME + full + BAR_GAP, middle);
        }
        Image image = new Image(form);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(alternative);
        document.add(new Paragraph().add(image).setMargin(0).setMarginTop(4));
    }

    private void write(PdfCanvas canvas, String text, float left, float middle) {
        canvas.beginText()
                .setFillColor(INK)
                .setFontAndSize(fonts.usual(), 9)
                .moveText(left, middle - 3)
                .showText(text)
                .endText();
    }

    /** A column of a table, as wide as its share of the page. */
    public record Column(String title, float share) {}

    /** Rows stay on one page; the titles stand above on each. */
    public void table(List<Column> columns, List<List<String>> rows) {
        float[] shares = new float[columns.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = columns.get(i).share();
        }
        Table table = new Table(UnitValue.createPercentArray(shares))
                .useAllAvailableWidth()
                .setMarginTop(10);
        columns.forEach(it -> table.addHeaderCell(cell(it.title(), QUIET).setBackgroundColor(SHADE)));
        rows.forEach(row -> row.forEach(it -> table.addCell(cell(it, INK).setKeepTogether(true))));
        document.add(table);
    }

    private Cell cell(String text, Color colour) {
        Cell cell = new Cell().setPadding(4).setBorder(new SolidBorder(LINE, 0.5f));
        text.lines()
                .forEach(it -> cell.add(fonts.set(it, 9.5f).setFontColor(colour).setMultipliedLeading(1.25f)));
        return cell;
    }

    /**
     * A line to sign on.
     *
     * @param above what was drawn on it, or null
     */
    public record SignatureLine(String name, Figure above) {}

    /** Lines to sign on, side by side. */
    public void signatures(List<SignatureLine> names) {
        Table table =
                new Table(names.size()).useAllAvailableWidth().setMarginTop(34).setKeepTogether(true);
        table.getAccessibilityProperties().setRole(StandardRoles.DIV);
        names.forEach(it -> {
            Cell cell = new Cell()
                    .setBorder(Border.NO_BORDER)
                    .setPaddingRight(18)
                    .setVerticalAlignment(VerticalAlignment.BOTTOM);
            cell.getAccessibilityProperties().setRole(StandardRoles.DIV);
            if (it.above() != null) {
                cell.add(drawn(it.above(), SIGNATURE_WIDEST, SIGNATURE_TALLEST));
            }
            cell.add(fonts.set(it.name(), 9)
                    .setFontColor(QUIET)
                    .setBorderTop(new SolidBorder(INK, 0.7f))
                    .setPaddingTop(3));
            table.addCell(cell);
        });
        document.add(table);
    }

    /** In its own size at 96 pixels an inch, or as large as there is room. */
    private static Paragraph figure(Figure figure) {
        return drawn(figure, WIDEST, TALLEST)
                .setMarginLeft(INDENT)
                .setMarginTop(4)
                .setMarginBottom(4);
    }

    private static Paragraph drawn(Figure figure, float widest, float tallest) {
        Image image = new Image(ImageDataFactory.create(figure.picture()));
        image.scaleToFit(
                Math.min(widest, image.getImageWidth() * POINTS_A_PIXEL),
                Math.min(tallest, image.getImageHeight() * POINTS_A_PIXEL));
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(figure.alternative());
        return new Paragraph().add(image);
    }

    public void code(String content, String alternative, float size) {
        BarcodeQRCode code =
                new BarcodeQRCode(content, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        Image image = new Image(code.createFormXObject(ColorConstants.BLACK, pdf)).scaleToFit(size, size);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(alternative);
        document.add(new Paragraph().add(image).setMargin(0));
    }

    public byte[] close() {
        document.flush();
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            number(pdf.getPage(number), number);
        }
        document.close();
        return bytes.toByteArray();
    }

    private void number(PdfPage page, int number) {
        PdfCanvas canvas = new PdfCanvas(page);
        canvas.openTag(new CanvasArtifact());
        try (Canvas layer = new Canvas(canvas, page.getPageSize())) {
            Paragraph text = fonts.set(foot + "  " + number + " / " + pdf.getNumberOfPages(), 8)
                    .setFontColor(QUIET)
                    .setTextAlignment(TextAlignment.CENTER)
                    .setFixedPosition(MARGIN, FOOT, page.getPageSize().getWidth() - 2 * MARGIN);
            text.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
            layer.add(text);
        }
        canvas.closeTag();
    }
}
