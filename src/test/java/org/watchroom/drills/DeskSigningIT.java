package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.REASON;
import static org.watchroom.drills.DrillPlace.STARTED;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.findings;
import static org.watchroom.testing.Somebody.as;
import static org.watchroom.testing.Somebody.isRefused;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.people.model.Passwords;
import org.watchroom.testing.House;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DeskSigningIT {

    private static final String PASSWORD = "a lamp that never goes out";
    private static final AtTheDesk NOTHING = new AtTheDesk(null, null, null, null, null, null);

    private final DeskSigning signing = House.bean(DeskSigning.class);
    private final DrillRecords records = House.bean(DrillRecords.class);
    private final DrillPictures pictures = House.bean(DrillPictures.class);
    private DrillPlace place;

    @BeforeEach
    void arrange() {
        place = new DrillPlace();
        Sql.run(
                "UPDATE account SET password_hash = ? WHERE person_id = ?",
                House.bean(Passwords.class).hash(PASSWORD),
                place.instructor);
    }

    @Test
    void aDeskThatTellsNothingSignsAsEver() {
        RecordView.Signing told = told(sign(NOTHING));
        assertThat(told).isEqualTo(new RecordView.Signing(false, null, null, null));
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed LIKE '%.sign'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheTraineeDrewIsDrawnAnewAndShownToThoseWhoMayReadTheRecordAlone() throws IOException {
        long record = sign(drawn(drawing(800, 280, true))).id();
        assertThat(told(record).traineeSigned()).isTrue();
        byte[] shown = as(place.trainee, () -> pictures.signature(record));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        isRefused("drills.record.absent", place.stranger, () -> pictures.signature(record));
        assertThat(as(place.trainee, () -> House.bean(DrillDocuments.class).record(record, Locale.ENGLISH))
                        .pdf())
                .isNotEmpty();
    }

    @Test
    void aDrawingThatIsNoSignatureSignsNothing() {
        refused("drills.signature.empty", () -> sign(drawn(drawing(800, 280, false))));
        refused("drills.signature.unreadable", () -> sign(drawn("GIF89a".getBytes())));
        refused("drills.signature.too-big", () -> sign(drawn(noise())));
        refused("drills.signature.reason", () -> sign(new AtTheDesk(null, "走了", null, null, null, null)));
        refused(
                "drills.signature.either",
                () -> sign(new AtTheDesk(drawing(400, 140, true), REASON, null, null, null, null)));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record")).isZero();
    }

    @Test
    void aTraineeMayGoWithoutSigningForAReason() {
        assertThat(told(sign(new AtTheDesk(null, " 学员没有签名 ", null, null, null, null)))
                        .traineeDidNot())
                .isEqualTo("学员没有签名");
    }

    @Test
    void theServerChecksThePasswordAndAWrongOneSignsNothing() {
        refused("people.password.wrong-here", () -> sign(typed("watchroom")));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record")).isZero();
        assertThat(told(sign(typed(PASSWORD))).provedBy()).isEqualTo("SERVER");
        assertThat(told(sign(new AtTheDesk(null, null, null, true, null, null))).provedBy())
                .isEqualTo("DEVICE");
        assertThat(told(sign(new AtTheDesk(null, null, null, false, null, null)))
                        .provedBy())
                .isEqualTo("NOBODY");
    }

    @Test
    void wrongPasswordsAreNotTriedForEver() {
        for (int i = 0; i < 10; i++) {
            refused("people.password.wrong-here", () -> prove("guess"));
        }
        refused("people.sign-in.too-often", () -> prove(PASSWORD));
    }

    @Test
    void theSameSheetCountsOnceUnlessAnotherSignatureStandsOnIt() {
        UUID key = UUID.randomUUID();
        AtTheDesk desk = drawn(drawing(800, 280, true));
        Receipt first = sign(key, desk);
        Receipt again = sign(key, desk);
        assertThat(again.created()).isFalse();
        assertThat(again.id()).isEqualTo(first.id());
        refused("drills.record.key-used", () -> sign(key, NOTHING));
        refused("drills.record.key-used", () -> sign(key, drawn(drawing(400, 140, true))));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_signature")).isEqualTo(1);
    }

    @Test
    void aClockThatIsOffByMoreThanAMinuteIsTold() {
        assertThat(told(sign(clocks(60))).isClockOff()).isFalse();
        assertThat(told(sign(clocks(61))).isClockOff()).isTrue();
        RecordView.Signing slow = told(sign(clocks(-7200)));
        assertThat(slow.skewSeconds()).isEqualTo(-7200);
        assertThat(slow.isClockOff()).isTrue();
    }

    private static AtTheDesk clocks(int ahead) {
        return new AtTheDesk(null, null, null, null, STARTED.plusSeconds(ahead), STARTED);
    }

    private static AtTheDesk drawn(byte[] png) {
        return new AtTheDesk(png, null, null, null, null, null);
    }

    private static AtTheDesk typed(String password) {
        return new AtTheDesk(null, null, password, null, null, null);
    }

    private static byte[] drawing(int width, int height, boolean line) {
        BufferedImage glass = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (line) {
            Graphics2D pen = glass.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(4));
            pen.drawLine(20, 20, width - 20, height - 20);
            pen.dispose();
        }
        return png(glass);
    }

    private static byte[] noise() {
        BufferedImage glass = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 90_000; i++) {
            glass.setRGB(i % 300, i / 300, random.nextInt());
        }
        return png(glass);
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Object prove(String password) {
        signing.prove(password);
        return null;
    }

    private Receipt sign(AtTheDesk desk) {
        return sign(UUID.randomUUID(), desk);
    }

    private Receipt sign(UUID key, AtTheDesk desk) {
        return as(
                place.instructor,
                () -> signing.sign(
                        key,
                        new DrillGrading.Whom(place.sheet, place.cohort, place.trainee, null),
                        findings(allDone()),
                        desk));
    }

    private RecordView.Signing told(Receipt receipt) {
        return told(receipt.id());
    }

    private RecordView.Signing told(long record) {
        return as(place.instructor, () -> records.record(record)).signing();
    }

    private void refused(String key, Runnable work) {
        isRefused(key, place.instructor, work);
    }
}
