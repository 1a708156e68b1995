package org.watchroom.kernel;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as a JPEG says it: tag 0x0112 of the Exif attributes (CIPA DC-008, 4.6.4), 1 to 8. The picture is
 * turned upright by it before the attributes are dropped.
 */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int START = 0xffd8;
    private static final int ATTRIBUTES = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private static final int EXIF_BYTES = 6;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int FIRST_SIDEWAYS = 5;

    private ExifOrientation() {}

    /** 1 for whatever says nothing that can be read. */
    static int of(byte[] file) {
        try {
            return ofSegments(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= FIRST_SIDEWAYS;
    }

    private static int ofSegments(ByteBuffer file) {
        if ((file.getShort() & 0xffff) != START) {
            return UPRIGHT;
        }
        while (true) {
            int marker = file.getShort() & 0xffff;
            int length = file.getShort() & 0xffff;
            if (marker == SCAN || marker >>> 8 != 0xff) {
                return UPRIGHT;
            }
            int next = file.position() + length - 2;
            if (marker == ATTRIBUTES && length > EXIF_BYTES + 2 && isExif(file)) {
                return ofTags(file.slice());
            }
            file.position(next);
        }
    }

    private static boolean isExif(ByteBuffer file) {
        return ((long) file.getInt() << 16 | file.getShort() & 0xffff) == EXIF;
    }

    private static int ofTags(ByteBuffer tags) {
        tags.order((tags.getShort(0) & 0xffff) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tags.getInt(4);
        int entries = tags.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tags.getShort(entry) & 0xffff) == TAG) {
                int said = tags.getShort(entry + 8);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage upright = isSideways(orientation)
                ? new BufferedImage(height, width, picture.getType())
                : new BufferedImage(width, height, picture.getType());
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
        return upright;
    }
}
