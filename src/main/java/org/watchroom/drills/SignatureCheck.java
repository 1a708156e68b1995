package org.watchroom.drills;

import java.awt.image.BufferedImage;
import java.time.Duration;
import org.watchroom.drills.model.DrillSignature;
import org.watchroom.kernel.PictureFile;
import org.watchroom.kernel.Refused;

/** Whether what a trainee drew is a signature; draws it anew. */
final class SignatureCheck {

    /** Largest drawing, in bytes, as it arrives and as it is kept. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int WIDEST = 800;
    private static final int TALLEST = 400;
    private static final int LIGHT = 0xa0;

    /** Fewer dark pixels than this are a slip of the finger. */
    private static final int FEWEST_DARK = 40;

    private final byte[] png;
    private final String reason;

    /**
     * @throws Refused {@code drills.signature.either} for a drawing and a reason, {@code .reason} for a reason of less than
     *     four characters, {@code .unreadable} for what is no PNG, {@code .too-big} beyond 64 KB, {@code .empty} for a blank one
     */
    SignatureCheck(AtTheDesk desk) {
        if (desk.traineeSigned() != null && desk.traineeDidNot() != null) {
            throw Refused.input("drills.signature.either");
        }
        png = desk.traineeSigned() == null ? null : drawnAnew(desk.traineeSigned());
        reason = desk.traineeDidNot() == null ? null : FindingsCheck.reason(desk.traineeDidNot());
        if (desk.traineeDidNot() != null && reason == null) {
            throw Refused.input("drills.signature.reason", FindingsCheck.SHORTEST_REASON);
        }
    }

    boolean isGiven() {
        return png != null || reason != null;
    }

    boolean isOf(DrillSignature signature) {
        return signature.shows(png, reason);
    }

    DrillSignature signature(long recordId) {
        return DrillSignature.ofTrainee(recordId, png, reason);
    }

    /**
     * Seconds by which a desk's clock was ahead of the server's, rounded down; null where the desk does not know. Bounded
     * to what a column holds.
     */
    static Integer skew(AtTheDesk desk) {
        if (desk.deskClock() == null || desk.serverClock() == null) {
            return null;
        }
        long seconds = Duration.between(desk.serverClock(), desk.deskClock()).toSeconds();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, seconds));
    }

    private static byte[] drawnAnew(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw tooBig();
        }
        PictureFile picture = PictureFile.read(file, "drills.signature.");
        if (!picture.isPng()) {
            throw Refused.input("drills.signature.unreadable");
        }
        byte[] anew = picture.pngWithin(WIDEST, TALLEST);
        if (anew.length > MOST_BYTES) {
            throw tooBig();
        }
        if (dark(PictureFile.read(anew, "drills.signature.").picture()) < FEWEST_DARK) {
            throw Refused.input("drills.signature.empty");
        }
        return anew;
    }

    private static int dark(BufferedImage drawing) {
        int dark = 0;
        for (int y = 0; y < drawing.getHeight(); y++) {
            for (int x = 0; x < drawing.getWidth(); x++) {
                if ((drawing.getRGB(x, y) & 0xff) < LIGHT) {
                    dark++;
                }
            }
        }
        return dark;
    }

    private static Refused tooBig() {
        return Refused.input("drills.signature.too-big", MOST_BYTES / 1024);
    }
}
