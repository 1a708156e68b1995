package org.watchroom.certificates;

/** Draws a certificate as a document that can be frozen. */
public interface CertificateDrawing {

    /**
     * The signed PDF.
     *
     * @throws org.watchroom.kernel.Refused {@code certificates.pdf.missing-glyph} when a character cannot be printed
     */
    byte[] draw(CertificateFacts facts);
}
