package org.watchroom.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The picture of a badge, with its credential baked in as Open Badges 3.0 asks (SVG, {@code verify} of the credential). */
final class BadgePicture {

    private static final int LINE = 12;

    private BadgePicture() {}

    /** @param programme in Chinese, parted before its first bracket; what goes beyond two lines is left out of the picture */
    static String of(String credential, String programme, String english, String number) {
        int[] letters = programme.codePoints().toArray();
        int bracket = programme.indexOf('（');
        int first = bracket > 0 && bracket <= LINE ? bracket : Math.min(LINE, letters.length);
        int second = Math.min(LINE, letters.length - first);
        return template()
                .replace("{credential}", credential)
                .replace("{first}", safe(new String(letters, 0, first)))
                .replace("{second}", safe(new String(letters, first, second)))
                .replace("{english}", safe(english))
                .replace("{number}", safe(number));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream file = BadgePicture.class.getResourceAsStream("badge.svg")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
