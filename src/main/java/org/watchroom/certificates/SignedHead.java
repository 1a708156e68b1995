package org.watchroom.certificates;

import java.time.Instant;

/**
 * A signed head of the register.
 *
 * @param size entries that it covers
 * @param root SHA-256, in hex
 * @param text what is signed, in ASCII
 * @param signature Ed25519, in Base64
 * @param key the public key (X.509), in Base64
 */
public record SignedHead(long size, String root, Instant at, String text, String signature, String key) {}
