package org.watchroom.courses.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import org.watchroom.kernel.Refused;

/** A picture of a course that is being written. */
@Entity
@Table(name = "course_draft_picture")
public class DraftPicture {

    private static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "course_draft_id", updatable = false)
    private CourseDraft draft;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] content;

    protected DraftPicture() {}

    /**
     * @param name as {@link #nameFor} makes it
     * @throws Refused {@code courses.package.picture} when it is no picture, or could run something
     */
    public DraftPicture(CourseDraft draft, String name, byte[] content) {
        this.draft = draft;
        Picture picture = Picture.read(name, content);
        this.name = picture.name();
        this.width = picture.size().width();
        this.height = picture.size().height();
        this.content = content;
    }

    /**
     * A name for the package, after that of somebody's file.
     *
     * @throws Refused {@code courses.package.picture} when it does not end as a picture's does
     */
    public static String nameFor(String file) {
        String plain = file.toLowerCase(Locale.ROOT)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+", "")
                .replaceAll("-+\\.", ".");
        String whole = plain.matches("(svg|png|jpe?g)") ? "picture." + plain : plain;
        String name = whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME) : whole;
        if (!Picture.isNameOfOne(name)) {
            throw Refused.input("courses.package.picture", file);
        }
        return name;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return Picture.mediaType(name);
    }

    public byte[] content() {
        return content;
    }
}
