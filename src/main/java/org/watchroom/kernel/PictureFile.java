package org.watchroom.kernel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody uploaded: PNG or JPEG, drawn anew and upright, so that nothing of the file but the picture is
 * kept.
 *
 * @param isPng whether it came as PNG, as drawings do
 * @param orientation how the camera was held, 1 to 8 as Exif says it
 */
public record PictureFile(BufferedImage picture, boolean isPng, int orientation) {

    /** Largest file, in bytes, where the caller says nothing else. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /**
     * @param refusals what the keys of the refusals begin with, a point at its end
     * @throws Refused {@code …too-big}, in bytes or in pixels; {@code …unreadable} for what is no PNG or JPEG
     */
    public static PictureFile read(byte[] file, String refusals) {
        return read(file, MOST_BYTES, refusals);
    }

    /**
     * @param mostBytes largest file, in bytes
     * @param refusals what the keys of the refusals begin with, a point at its end
     * @throws Refused {@code …too-big}, in bytes or in pixels; {@code …unreadable} for what is no PNG or JPEG
     */
    public static PictureFile read(byte[] file, int mostBytes, String refusals) {
        Refused tooBig = Refused.input(refusals + "too-big", mostBytes / 1024 / 1024);
        if (file.length > mostBytes) {
            throw tooBig;
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw Refused.input(refusals + "unreadable");
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw Refused.input(refusals + "unreadable");
            }
            boolean isPng = format.equals("png");
            int orientation = isPng ? ExifOrientation.UPRIGHT : ExifOrientation.of(file);
            return new PictureFile(decoded(reader, input, tooBig), isPng, orientation);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refusal ? refusal : Refused.input(refusals + "unreadable");
        }
    }

    private static BufferedImage decoded(ImageReader reader, ImageInputStream input, Refused tooBig)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw tooBig;
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** As JPEG on white, no wider and no taller than that, in pixels. */
    public byte[] jpegWithin(int widest, int tallest) {
        return drawn(widest, tallest, "jpg");
    }

    /** As PNG on white, no wider and no taller than that, in pixels. */
    public byte[] pngWithin(int widest, int tallest) {
        return drawn(widest, tallest, "png");
    }

    private byte[] drawn(int widest, int tallest, String format) {
        boolean sideways = ExifOrientation.isSideways(orientation);
        double acrossMost = sideways ? tallest : widest;
        double downMost = sideways ? widest : tallest;
        double scale = Math.min(1, Math.min(acrossMost / picture.getWidth(), downMost / picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(ExifOrientation.upright(drawn, orientation), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
