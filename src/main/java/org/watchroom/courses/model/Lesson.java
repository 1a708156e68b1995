package org.watchroom.courses.model;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** One lesson of one version: its text as it was written, and as it is shown. */
@Entity
@Table(name = "lesson")
public class Lesson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion courseVersion;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String code;

    @Column(name = "title_zh", updatable = false)
    private String titleZh;

    @Column(name = "title_en", updatable = false)
    private String titleEn;

    @Column(name = "chapter_zh", updatable = false)
    private String chapterZh;

    @Column(name = "chapter_en", updatable = false)
    private String chapterEn;

    @Column(updatable = false)
    private int minutes;

    @Column(name = "least_minutes", updatable = false)
    private int leastMinutes;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private String markdown;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private String html;

    @ElementCollection
    @CollectionTable(name = "lesson_standard", joinColumns = @JoinColumn(name = "lesson_id"))
    @OrderColumn(name = "position")
    @Column(name = "standard_key")
    private List<String> standardKeys = new ArrayList<>();

    protected Lesson() {}

    Lesson(CourseVersion courseVersion, int position, LessonText text, String markdown, String html) {
        this.courseVersion = courseVersion;
        this.position = position;
        this.code = text.code();
        this.titleZh = text.titleZh();
        this.titleEn = text.titleEn();
        this.chapterZh = text.chapterZh();
        this.chapterEn = text.chapterEn();
        this.minutes = text.minutes();
        this.leastMinutes = text.leastMinutes();
        this.markdown = markdown;
        this.html = html;
        this.standardKeys = new ArrayList<>(text.standardKeys());
    }

    public Long id() {
        return id;
    }

    /** From 1. */
    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    /** {@code null} in a course without chapters. */
    public String chapterZh() {
        return chapterZh;
    }

    /** {@code null} in a course without chapters. */
    public String chapterEn() {
        return chapterEn;
    }

    /** How long reading it takes, estimated. */
    public int minutes() {
        return minutes;
    }

    /** How long it must be studied before it counts as read; 0 leaves that to the reader. */
    public int leastMinutes() {
        return leastMinutes;
    }

    /** Safe to show as it is. */
    public String html() {
        return html;
    }

    /** As it was written. */
    public String markdown() {
        return markdown;
    }

    LessonText text() {
        return new LessonText(
                code,
                titleZh,
                titleEn,
                chapterZh,
                chapterEn,
                code + ".md",
                minutes,
                leastMinutes,
                List.copyOf(standardKeys));
    }

    public List<String> standardKeys() {
        return List.copyOf(standardKeys);
    }
}
