package org.watchroom.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/**
 * Which certificates are revoked, a bit for each: the first is the highest bit of the first byte (W3C Bitstring Status List
 * 1.0). A list holds {@value #SIZE}, the least that the standard allows, so that asking for one tells nobody which was meant.
 */
final class RevocationBits {

    static final int SIZE = 131_072;
    static final String PURPOSE = "revocation";

    private RevocationBits() {}

    static long list(long certificateId) {
        return certificateId / SIZE;
    }

    static int index(long certificateId) {
        return (int) (certificateId % SIZE);
    }

    /** @return the list with these bits set: packed by GZIP, in Base64 for addresses behind the {@code u} that says so */
    static String encoded(Collection<Integer> revoked) {
        byte[] bits = new byte[SIZE / Byte.SIZE];
        revoked.forEach(index -> bits[index / Byte.SIZE] |= (byte) (0x80 >> index % Byte.SIZE));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
