package org.watchroom.people.model;

import org.watchroom.kernel.PictureFile;
import org.watchroom.kernel.Refused;

/** A portrait, drawn anew as JPEG of at most 480 × 640 pixels, so that nothing of the file but the picture is kept. */
public final class Photo {

    private static final int WIDEST = 480;
    private static final int TALLEST = 640;

    private Photo() {}

    /**
     * @return the JPEG
     * @throws Refused {@code people.photo.too-big}, {@code people.photo.unreadable} for what is no PNG or JPEG
     */
    public static byte[] drawnAnew(byte[] file) {
        return PictureFile.read(file, "people.photo.").jpegWithin(WIDEST, TALLEST);
    }
}
