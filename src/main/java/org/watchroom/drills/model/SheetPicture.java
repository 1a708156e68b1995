package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.watchroom.kernel.PictureFile;
import org.watchroom.kernel.Refused;

/** A picture at an item of a drill sheet: how a device looks, where a hand belongs. Drawn anew, and never changed. */
@Entity
@Table(name = "drill_picture")
public class SheetPicture {

    /** Largest file as it arrives, in bytes. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** No picture is kept wider or taller, in pixels. */
    private static final int WIDEST = 1000;

    @Id
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    private byte[] content;

    @Column(name = "added_at")
    private Instant addedAt;

    protected SheetPicture() {}

    private SheetPicture(String mediaType, byte[] content, Instant now) {
        sha256 = EvidenceFile.sha256(content);
        this.mediaType = mediaType;
        this.content = content;
        addedAt = now;
    }

    /** @throws Refused {@code drills.picture.too-big} or {@code .unreadable} */
    public static SheetPicture read(byte[] file, Instant now) {
        PictureFile read = PictureFile.read(file, MOST_BYTES, "drills.picture.");
        return read.isPng()
                ? new SheetPicture("image/png", read.pngWithin(WIDEST, WIDEST), now)
                : new SheetPicture("image/jpeg", read.jpegWithin(WIDEST, WIDEST), now);
    }

    /** Of what is kept, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content;
    }
}
