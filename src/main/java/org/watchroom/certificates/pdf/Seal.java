package org.watchroom.certificates.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * Signs a finished document, in the form of PAdES baseline B (ETSI EN 319 142-1): SHA-256, detached CMS, no change
 * permitted afterwards. The signature has no picture, so that nothing stands outside the document's structure.
 */
@ApplicationScoped
class Seal {

    @Inject
    private SigningKey signingKey;

    @Inject
    private Clock clock;

    boolean isOwnKey() {
        return signingKey.get().own();
    }

    byte[] sign(byte[] document, String reason) {
        SigningKey.Key key = signingKey.get();
        GregorianCalendar now = new GregorianCalendar();
        now.setTime(Date.from(clock.instant()));
        SignerProperties properties = new SignerProperties()
                .setFieldName("Signature")
                .setPageNumber(1)
                .setPageRect(new Rectangle(0, 0))
                .setReason(reason)
                .setClaimedSignDate(now)
                .setSignatureCreator("Watchroom")
                .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(document))) {
            PdfSigner signer = new PdfSigner(reader, signed, null, new StampingProperties(), properties);
            signer.signDetached(
                    new BouncyCastleDigest(),
                    new PrivateKeySignature(key.privateKey(), "SHA-256", null),
                    key.chain(),
                    null,
                    null,
                    null,
                    0,
                    PdfSigner.CryptoStandard.CADES);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return signed.toByteArray();
    }
}
