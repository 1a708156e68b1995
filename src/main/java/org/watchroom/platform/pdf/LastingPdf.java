package org.watchroom.platform.pdf;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;

/**
 * Opens documents that everybody can read, and still can in decades: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at
 * once, its colours those of sRGB, whose profile comes with the Java platform.
 */
public final class LastingPdf {

    private LastingPdf() {}

    /** @param language of the document, such as zh-CN */
    public static PdfDocument open(OutputStream out, String title, String language) {
        PdfWriter writer = new PdfWriter(
                out,
                new WriterProperties().setFullCompressionMode(false).addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1));
        byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PdfDocument pdf = new PdfADocument(
                writer,
                PdfAConformance.PDF_A_2A,
                new PdfOutputIntent(
                        "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(colours)));
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(language));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title).setCreator("Watchroom");
        return pdf;
    }
}
