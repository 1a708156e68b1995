package org.watchroom.drills.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.watchroom.kernel.PictureFile;
import org.watchroom.kernel.Refused;

/**
 * What was sent from a desk, known by what it holds and not by its name. A photo is drawn anew upright, without what the
 * camera wrote beside it (place, time, device); a voice note stays as the browser recorded it.
 *
 * @param sourceSha256 of the file as it arrived
 */
public record EvidenceFile(String mediaType, byte[] content, String sourceSha256) {

    /** Largest photo as it arrives, in bytes. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** Largest voice note, in bytes: half a minute at over 500 kbit/s. */
    private static final int MOST_SOUND_BYTES = 2 * 1024 * 1024;

    /** No photo is kept wider or taller, in pixels. */
    private static final int WIDEST = 1600;

    private static final String REFUSALS = "drills.evidence.";
    private static final byte[] WEBM = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};
    private static final byte[] OGG = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MP4 = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final int MP4_AT = 4;

    /** @throws Refused {@code drills.evidence.too-big} or {@code .unreadable} */
    public static EvidenceFile read(byte[] file) {
        String sound = soundType(file);
        if (sound == null) {
            byte[] anew = PictureFile.read(file, MOST_BYTES, REFUSALS).jpegWithin(WIDEST, WIDEST);
            return new EvidenceFile("image/jpeg", anew, sha256(file));
        }
        if (file.length > MOST_SOUND_BYTES) {
            throw Refused.input(REFUSALS + "too-big", MOST_SOUND_BYTES / 1024 / 1024);
        }
        return new EvidenceFile(sound, file, sha256(file));
    }

    private static String soundType(byte[] file) {
        if (isAt(file, 0, WEBM)) {
            return "audio/webm";
        }
        if (isAt(file, 0, OGG)) {
            return "audio/ogg";
        }
        return isAt(file, MP4_AT, MP4) ? "audio/mp4" : null;
    }

    private static boolean isAt(byte[] file, int at, byte[] mark) {
        return file.length >= at + mark.length && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length);
    }

    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
