package org.watchroom.certificates.model;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * What the QR code of a certificate states, so that it can be checked without us: fields between {@code ~}, then an
 * Ed25519 signature (RFC 8032) over all before the last {@code ~}. Every character may stand in an address as it is.
 *
 * @param programme its code
 * @param expiresOn null when it does not expire
 * @param holder the first 16 bytes of SHA-256 over number, line feed and name, in Base64 for addresses: whoever holds the
 *     paper can compare the name, and nobody reads it from the code
 */
public record CertificateStatement(
        String number, String programme, LocalDate issuedOn, LocalDate expiresOn, String holder) {

    private static final String FORM = "WRC1";
    private static final String BETWEEN = "~";
    private static final String NO_END = "-";
    private static final int FIELDS = 7;
    private static final int LONGEST = 600;
    private static final int NAME_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static CertificateStatement of(Certificate certificate, String programme) {
        return new CertificateStatement(
                certificate.number(),
                programme,
                certificate.issuedOn(),
                certificate.expiresOn(),
                digest(certificate.number(), certificate.holder().name()));
    }

    /** @param signing from the bytes of a text to their signature */
    public String signed(UnaryOperator<byte[]> signing) {
        return text() + BETWEEN + BASE64.encodeToString(signing.apply(text().getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Reads what a code carries.
     *
     * @param holds whether a text has that signature
     * @return nothing when it was not signed here or was changed since
     */
    public static Optional<CertificateStatement> read(String carried, BiPredicate<byte[], byte[]> holds) {
        if (carried == null || carried.length() > LONGEST) {
            return Optional.empty();
        }
        String[] fields = carried.split(BETWEEN, -1);
        if (fields.length != FIELDS || !fields[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            String signed = carried.substring(0, carried.lastIndexOf(BETWEEN));
            byte[] signature = Base64.getUrlDecoder().decode(fields[FIELDS - 1]);
            if (!holds.test(signed.getBytes(StandardCharsets.UTF_8), signature)) {
                return Optional.empty();
            }
            return Optional.of(new CertificateStatement(
                    fields[1],
                    URLDecoder.decode(fields[2], StandardCharsets.UTF_8),
                    LocalDate.parse(fields[3]),
                    fields[4].equals(NO_END) ? null : LocalDate.parse(fields[4]),
                    fields[5]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private String text() {
        return String.join(
                BETWEEN,
                FORM,
                number,
                URLEncoder.encode(programme, StandardCharsets.UTF_8),
                issuedOn.toString(),
                expiresOn == null ? NO_END : expiresOn.toString(),
                holder);
    }

    private static String digest(String number, String name) {
        MessageDigest sha256 = MerkleTree.sha256();
        byte[] whole = sha256.digest((number + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(Arrays.copyOf(whole, NAME_BYTES));
    }
}
