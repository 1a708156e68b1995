package org.watchroom.questions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.watchroom.kernel.PictureFile;
import org.watchroom.kernel.Refused;

/** A picture or a sound as it is shown: written anew from what was uploaded, known by what it holds. */
@Entity
@Table(name = "media_file")
public class MediaFile {

    /** No picture is wider or taller, in pixels. */
    private static final int WIDEST = 1600;

    @Id
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Lob
    private byte[] content;

    @Column(name = "added_at")
    private LocalDateTime addedAt;

    protected MediaFile() {}

    private MediaFile(String mediaType, byte[] content, LocalDateTime now) {
        this.sha256 = nameOf(content);
        this.mediaType = mediaType;
        this.content = content;
        this.addedAt = now;
    }

    /**
     * @throws Refused {@code questions.media.picture.too-big} or {@code .unreadable} for what is no PNG or JPEG; {@code
     *     questions.media.sound.too-big}, {@code .too-long} or {@code .unreadable} for what is no WAV in PCM
     */
    public static MediaFile read(MediumKind kind, byte[] file, LocalDateTime now) {
        if (kind == MediumKind.SOUND) {
            return new MediaFile("audio/wav", SoundFile.rewritten(file), now);
        }
        PictureFile picture = PictureFile.read(file, "questions.media.picture.");
        return picture.isPng()
                ? new MediaFile("image/png", picture.pngWithin(WIDEST, WIDEST), now)
                : new MediaFile("image/jpeg", picture.jpegWithin(WIDEST, WIDEST), now);
    }

    /** What a file of that content is called: its SHA-256. */
    public static String nameOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isA(MediumKind kind) {
        return mediaType.startsWith(kind == MediumKind.SOUND ? "audio/" : "image/");
    }

    public String sha256() {
        return sha256;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
