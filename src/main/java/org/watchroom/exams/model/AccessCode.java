package org.watchroom.exams.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What the invigilator reads out so that only those in the room begin: eight letters and digits without look-alikes, about
 * 40 bits of chance. Kept as salt and SHA-256; a slow hash would cost a whole cohort its time at the bell, and the code is
 * worth something for one morning.
 */
public final class AccessCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String text;

    private AccessCode(String text) {
        this.text = text;
    }

    public static AccessCode made() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return new AccessCode(text.toString());
    }

    /** For the invigilator's eyes; it is kept nowhere. */
    public String text() {
        return text;
    }

    /** Salt and hash, in hexadecimal. */
    String salted() {
        byte[] salt = new byte[SALT_BYTES];
        CHANCE.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return hex + ":" + hash(hex, text);
    }

    /** Whatever the case, and with or without spaces and hyphens. */
    static boolean matches(String given, String salted) {
        String plain = given == null ? "" : given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        int colon = salted.indexOf(':');
        return MessageDigest.isEqual(
                hash(salted.substring(0, colon), plain).getBytes(StandardCharsets.US_ASCII),
                salted.substring(colon + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String salt, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((salt + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
