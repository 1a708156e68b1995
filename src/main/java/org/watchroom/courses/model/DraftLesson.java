package org.watchroom.courses.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;

/** One lesson of a course that is being written. */
@Entity
@Table(name = "course_draft_lesson")
public class DraftLesson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "course_draft_id", updatable = false)
    private CourseDraft draft;

    private int place;

    @Column(updatable = false)
    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "chapter_zh")
    private String chapterZh;

    @Column(name = "chapter_en")
    private String chapterEn;

    private int minutes;

    @Column(name = "least_minutes")
    private int leastMinutes;

    @Column(name = "standard_keys")
    private String standardKeys;

    private String markdown;

    @Version
    private int version;

    protected DraftLesson() {}

    DraftLesson(CourseDraft draft, int place, LessonText text, String markdown) {
        this.draft = draft;
        this.place = place;
        this.code = text.code();
        write(text, markdown);
    }

    public final void write(LessonText text, String newMarkdown) {
        titleZh = text.titleZh();
        titleEn = text.titleEn();
        chapterZh = Objects.toString(text.chapterZh(), "");
        chapterEn = Objects.toString(text.chapterEn(), "");
        minutes = text.minutes();
        leastMinutes = text.leastMinutes();
        standardKeys = String.join(" ", text.standardKeys());
        markdown = newMarkdown;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    public LessonText text() {
        return new LessonText(
                code,
                titleZh,
                titleEn,
                chapterZh.isEmpty() ? null : chapterZh,
                chapterEn.isEmpty() ? null : chapterEn,
                code + ".md",
                minutes,
                leastMinutes,
                standardKeys.isEmpty() ? List.of() : List.of(standardKeys.split(" ")));
    }

    public String markdown() {
        return markdown;
    }

    /** From 1. */
    public int place() {
        return place;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }
}
