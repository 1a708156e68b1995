package org.watchroom.certificates.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What was done to a certificate, as the rows tell it. Who holds it and who did it stay out by their row numbers, which
 * change when two records of one person are joined; the name as printed is among the facts.
 *
 * @param pdf SHA-256 of the document's bytes, in hex
 * @param facts everything that the certificate states, or the reason for a revocation; personal, so the log holds its
 *     salted digest alone
 */
public record Deed(
        CertificateEvent.Kind kind,
        String number,
        Instant at,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String pdf,
        String facts) {

    /** @param pdf SHA-256 of the bytes that are stored now, in hex */
    public static Deed of(Certificate certificate, CertificateEvent event, String pdf) {
        return new Deed(
                event.kind(),
                certificate.number(),
                event.at(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                pdf,
                event.kind() == CertificateEvent.Kind.ISSUED ? facts(certificate) : joined(event.reason()));
    }

    /**
     * The text that the tree holds, in UTF-8: a name and a value on each line, in this order, each line ended by a line
     * feed, {@code -} for what is absent. {@code facts} is the SHA-256 of the salt followed by the facts.
     *
     * @param place from 0
     */
    public String leaf(long place, byte[] salt) {
        return "watchroom-register-entry 1\nplace=" + place + "\nkind=" + kind + "\nnumber=" + number + "\nat=" + at
                + "\nissued=" + issuedOn + "\nexpires=" + (expiresOn == null ? "-" : expiresOn) + "\npdf=" + pdf
                + "\nfacts=" + salted(salt) + "\n";
    }

    private String salted(byte[] salt) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(facts.getBytes(StandardCharsets.UTF_8)));
    }

    private static String facts(Certificate it) {
        Training training = it.training();
        return joined(
                it.holder().name(),
                it.holder().maskedIdentity(),
                it.issueNo(),
                training.cohortId(),
                training.programmeId(),
                training.titleZh(),
                training.titleEn(),
                training.programmeZh(),
                training.programmeEn(),
                training.level(),
                training.hours(),
                points(it.outcome().mockBest()),
                it.outcome().drills(),
                it.issuer(),
                it.pdfSha256());
    }

    /** Two decimals, as the table keeps them. */
    private static String points(BigDecimal points) {
        return points == null ? null : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Each value behind its length, so that no two lists of values give the same text. */
    private static String joined(Object... values) {
        return Arrays.stream(values)
                .map(it -> it == null ? "-" : it.toString().length() + ":" + it)
                .collect(Collectors.joining("\n"));
    }
}
