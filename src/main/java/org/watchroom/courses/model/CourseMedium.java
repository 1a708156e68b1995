package org.watchroom.courses.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A picture of one version. */
@Entity
@Table(name = "course_medium")
public class CourseMedium {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion courseVersion;

    @Column(updatable = false)
    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private byte[] content;

    protected CourseMedium() {}

    CourseMedium(CourseVersion courseVersion, Picture picture) {
        this.courseVersion = courseVersion;
        this.name = picture.name();
        this.mediaType = picture.mediaType();
        this.content = picture.content();
    }

    String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content;
    }
}
