package org.watchroom.people.model;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.watchroom.kernel.Refused;

/** A portrait, drawn anew as JPEG of at most 480 × 640 pixels, so that nothing of the file but the picture is kept. */
public final class Photo {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int WIDEST = 480;
    private static final int TALLEST = 640;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Photo() {}

    /**
     * @return the JPEG
     * @throws Refused {@code people.photo.too-big}, {@code people.photo.unreadable} for what is no PNG or JPEG
     */
    public static byte[] drawnAnew(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.input("people.photo.too-big", MOST_BYTES / 1024 / 1024);
        }
        try {
            BufferedImage scaled = scaled(read(file));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(scaled, "jpg", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refusal ? refusal : Refused.input("people.photo.unreadable");
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw Refused.input("people.photo.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw Refused.input("people.photo.unreadable");
                }
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Refused.input("people.photo.too-big", MOST_BYTES / 1024 / 1024);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) TALLEST / picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
