package org.watchroom.courses.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a course teaches from one import on. Never changes. */
@Entity
@Table(name = "course_version")
public class CourseVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "course_id", updatable = false)
    private Course course;

    @Column(updatable = false)
    private int number;

    @Column(name = "title_zh", updatable = false)
    private String titleZh;

    @Column(name = "title_en", updatable = false)
    private String titleEn;

    @Column(name = "summary_zh", updatable = false)
    private String summaryZh;

    @Column(name = "summary_en", updatable = false)
    private String summaryEn;

    @Column(name = "review_zh", updatable = false)
    private String reviewZh;

    @Column(name = "review_en", updatable = false)
    private String reviewEn;

    @Column(name = "open_to_all", updatable = false)
    private boolean open;

    @Column(updatable = false)
    private String digest;

    @Column(name = "imported_at", updatable = false)
    private LocalDateTime importedAt;

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.PERSIST)
    private List<CourseMedium> media = new ArrayList<>();

    protected CourseVersion() {}

    CourseVersion(Course course, int number, CoursePackage content, LocalDateTime now) {
        CourseText text = content.course();
        this.course = course;
        this.number = number;
        this.titleZh = text.titleZh();
        this.titleEn = text.titleEn();
        this.summaryZh = text.summaryZh();
        this.summaryEn = text.summaryEn();
        this.reviewZh = text.reviewZh();
        this.reviewEn = text.reviewEn();
        this.open = text.open();
        this.digest = content.digest();
        this.importedAt = now;
        draw(content);
    }

    private void draw(CoursePackage content) {
        Map<String, Picture.Size> sizes = new HashMap<>();
        content.pictures().forEach((name, picture) -> sizes.put(name, picture.size()));
        LessonRendering rendering = new LessonRendering(sizes, pictureAddress(course.id(), number));
        for (LessonText lesson : content.course().lessons()) {
            String markdown = content.markdown(lesson);
            lessons.add(new Lesson(this, lessons.size() + 1, lesson, markdown, rendering.html(markdown)));
        }
        content.pictures().values().forEach(picture -> media.add(new CourseMedium(this, picture)));
    }

    /**
     * What stands before the name of a picture, seen from the lesson's page. It holds the version, so that a browser may
     * keep a picture for good.
     */
    static String pictureAddress(long courseId, int number) {
        return "../api/courses/" + courseId + "/media/" + number + "/";
    }

    public Optional<Lesson> find(String lessonCode) {
        return lessons.stream()
                .filter(lesson -> lesson.code().equals(lessonCode))
                .findFirst();
    }

    /** All that it was made of. */
    public CourseFiles files() {
        Map<String, String> markdown = new HashMap<>();
        lessons.forEach(lesson -> markdown.put(lesson.code(), lesson.markdown()));
        Map<String, byte[]> pictures = new HashMap<>();
        media.forEach(medium -> pictures.put(medium.name(), medium.content()));
        CourseText text = new CourseText(
                course.code(),
                titleZh,
                titleEn,
                summaryZh,
                summaryEn,
                reviewZh,
                reviewEn,
                open,
                lessons.stream().map(Lesson::text).toList());
        return new CourseFiles(text, markdown, pictures);
    }

    public Long id() {
        return id;
    }

    public Course course() {
        return course;
    }

    public int number() {
        return number;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public String summaryZh() {
        return summaryZh;
    }

    public String summaryEn() {
        return summaryEn;
    }

    public String reviewZh() {
        return reviewZh;
    }

    public String reviewEn() {
        return reviewEn;
    }

    /** Whether every trainee may read it, though no programme asks for it. */
    public boolean isOpen() {
        return open;
    }

    public String digest() {
        return digest;
    }

    /** In UTC. */
    public LocalDateTime importedAt() {
        return importedAt;
    }

    /** In the order of reading. */
    public List<Lesson> lessons() {
        return List.copyOf(lessons);
    }
}
