package org.watchroom.certificates;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signed head of the register.
 *
 * @param size entries that it covers
 * @param root SHA-256, in hex
 * @param text what is signed, in ASCII
 * @param signature Ed25519, in Base64
 * @param key the public key (X.509), in Base64
 */
public record SignedHead(long size, String root, Instant at, String text, String signature, String key) {

    /** Where the register is kept. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, IssuingBody.ZONE);
    }

    /** To be kept elsewhere: what is signed, then the signature and the public key, each on a line of its own. */
    public String file() {
        return text + "signature=" + signature + "\nkey=" + key + "\n";
    }
}
