package org.watchroom.courses.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** A course, known by its code. What it teaches stands in its versions, of which the newest is read. */
@Entity
@Table(name = "course")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int newest;

    @Version
    private int version;

    protected Course() {}

    public Course(String code) {
        this.code = code;
    }

    /** The next version, with its lessons drawn; it is read from now on. What people have done stays done. */
    public CourseVersion follow(CoursePackage content, LocalDateTime now) {
        newest++;
        return new CourseVersion(this, newest, content, now);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int newest() {
        return newest;
    }
}
