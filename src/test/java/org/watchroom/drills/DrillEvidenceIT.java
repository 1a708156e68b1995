package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.findings;
import static org.watchroom.testing.Somebody.as;
import static org.watchroom.testing.Somebody.isRefused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DrillEvidenceIT {

    private static final byte[] VOICE = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2, 3};

    private final DrillEvidence evidence = House.bean(DrillEvidence.class);
    private DrillPlace place;
    private long record;
    private byte[] photo;

    @BeforeEach
    void aSignedRecord() throws IOException {
        place = new DrillPlace();
        record = as(
                        place.instructor,
                        () -> House.bean(DrillGrading.class)
                                .sign(UUID.randomUUID(), place.sheet, place.cohort, place.trainee, findings(allDone())))
                .id();
        photo = jpeg(2400, 1200);
    }

    @Test
    void aPhotoIsDrawnAnewAndShownToThoseWhoMayReadTheRecordAlone() throws IOException {
        assertThat(add(UUID.randomUUID(), 3, photo)).isEqualTo(new DrillEvidence.Added(1, true));
        assertThat(add(UUID.randomUUID(), 4, VOICE)).isEqualTo(new DrillEvidence.Added(2, true));
        for (long reader : List.of(place.instructor, place.trainee, place.administrator)) {
            assertThat(as(reader, () -> evidence.of(record)))
                    .containsExactly(new DrillEvidence.Line(1, 3, true), new DrillEvidence.Line(2, 4, false));
        }
        DrillEvidence.Piece shown = as(place.trainee, () -> evidence.piece(record, 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.content())).getWidth())
                .isEqualTo(1600);
        assertThat(as(place.trainee, () -> evidence.piece(record, 2)).mediaType())
                .isEqualTo("audio/webm");
        isRefused("drills.record.absent", place.stranger, () -> evidence.piece(record, 1));
        isRefused("drills.record.absent", Somebody.with("other", Role.INSTRUCTOR), () -> evidence.of(record));
        isRefused("drills.evidence.absent", place.trainee, () -> evidence.piece(record, 3));
        assertThat(as(place.trainee, () -> House.bean(DrillDocuments.class).record(record, Locale.ENGLISH))
                        .pdf())
                .hasSizeGreaterThan(photo.length / 4);
    }

    @Test
    void theSameFileUnderTheSameKeyCountsOnce() {
        UUID key = UUID.randomUUID();
        add(key, 3, photo);
        assertThat(add(key, 3, photo)).isEqualTo(new DrillEvidence.Added(1, false));
        refused("drills.evidence.key-used", () -> add(key, 4, photo));
        refused("drills.evidence.key-used", () -> add(key, 3, VOICE));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_evidence")).isEqualTo(1);
    }

    @Test
    void itIsKnownByWhatItHolds() {
        refused(
                "drills.evidence.unreadable",
                () -> add(UUID.randomUUID(), 3, "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        refused("drills.evidence.too-big", () -> add(UUID.randomUUID(), 3, new byte[8 * 1024 * 1024 + 1]));
        refused("drills.evidence.too-big", () -> add(UUID.randomUUID(), 3, Arrays.copyOf(VOICE, 3_000_000)));
        refused("drills.evidence.no-item", () -> add(UUID.randomUUID(), 15, photo));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record")).isEqualTo(1);
    }

    @Test
    void tenAreEnoughAndADayIsEnough() {
        for (int i = 0; i < 10; i++) {
            add(UUID.randomUUID(), 3, VOICE);
        }
        refused("drills.evidence.too-many", () -> add(UUID.randomUUID(), 3, VOICE));
        Sql.run("DELETE FROM drill_evidence");
        Sql.run("UPDATE drill_record SET signed_at = signed_at - INTERVAL 25 HOUR WHERE id = ?", record);
        refused("drills.evidence.too-late", () -> add(UUID.randomUUID(), 3, VOICE));
    }

    @Test
    void onlyTheGraderAddsAny() {
        isRefused(
                "drills.record.absent",
                Somebody.with("other", Role.INSTRUCTOR),
                () -> evidence.add(record, UUID.randomUUID(), 3, VOICE));
        isRefused("platform.forbidden", place.trainee, () -> evidence.add(record, UUID.randomUUID(), 3, VOICE));
    }

    private DrillEvidence.Added add(UUID key, int item, byte[] file) {
        return as(place.instructor, () -> evidence.add(record, key, item, file));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private void refused(String key, Runnable work) {
        isRefused(key, place.instructor, work);
    }
}
