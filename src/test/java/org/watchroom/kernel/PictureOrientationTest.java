package org.watchroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureOrientationTest {

    /** The upper left corner of what the camera saw is red; where its four corners stand in the file, by the standard. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 10, 10", "2, 80, 40, 70, 10", "3, 80, 40, 70, 30", "4, 80, 40, 10, 30",
        "5, 40, 80, 10, 10", "6, 40, 80, 30, 10", "7, 40, 80, 30, 70", "8, 40, 80, 10, 70"
    })
    void aPhotoIsTurnedUprightAndLosesItsAttributes(int orientation, int width, int height, int redX, int redY)
            throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] written = PictureFile.read(held(orientation, order), "x.").jpegWithin(100, 100);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(written));
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
            assertThat(new Color(picture.getRGB(redX, redY)).getRed()).isGreaterThan(200);
            assertThat(new Color(picture.getRGB(width / 2, height / 2)).getRed())
                    .isLessThan(60);
            assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif");
        }
    }

    @Test
    void brokenAttributesLeaveThePictureAsItIs() throws IOException {
        byte[] file = held(6, ByteOrder.BIG_ENDIAN);
        file[16] = 0x7f;
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                PictureFile.read(file, "x.").jpegWithin(100, 100)))
                        .getWidth())
                .isEqualTo(80);
    }

    /** A JPEG of 80 × 40 whose first corner is red, with that orientation among its attributes. */
    private static byte[] held(int orientation, ByteOrder order) throws IOException {
        BufferedImage seen = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 24, 20);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(seen, "jpg", jpeg);
        ByteBuffer tags = ByteBuffer.allocate(26).order(order);
        tags.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949)).putShort((short) 42);
        tags.putInt(8).putShort((short) 1);
        tags.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg.toByteArray(), 0, 2);
        file.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + 26), 'E', 'x', 'i', 'f', 0, 0});
        file.write(tags.array());
        file.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return file.toByteArray();
    }
}
