package org.watchroom.courses.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** A course that is being written, apart from what readers see until it is published. */
@Entity
@Table(name = "course_draft")
public class CourseDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int base;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "summary_zh")
    private String summaryZh;

    @Column(name = "summary_en")
    private String summaryEn;

    @Column(name = "review_zh")
    private String reviewZh;

    @Column(name = "review_en")
    private String reviewEn;

    @Column(name = "open_to_all")
    private boolean open;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @OneToMany(mappedBy = "draft", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<DraftLesson> lessons = new ArrayList<>();

    @Version
    private int version;

    protected CourseDraft() {}

    /** Of a new course. */
    public CourseDraft(CourseText text, LocalDateTime now) {
        this(0, text, now);
    }

    /** Of a course that is there, from what that version of it says. */
    public CourseDraft(CourseVersion from, LocalDateTime now) {
        this(from.course().newest(), from.files().course(), now);
        from.lessons().forEach(it -> lessons.add(new DraftLesson(this, lessons.size() + 1, it.text(), it.markdown())));
    }

    private CourseDraft(int base, CourseText text, LocalDateTime now) {
        this.code = text.code();
        this.base = base;
        change(text, now);
    }

    /** Takes over what the course says of itself; its lessons stay. */
    public final void change(CourseText text, LocalDateTime now) {
        titleZh = text.titleZh();
        titleEn = text.titleEn();
        summaryZh = text.summaryZh();
        summaryEn = text.summaryEn();
        reviewZh = text.reviewZh();
        reviewEn = text.reviewEn();
        open = text.open();
        changedAt = now;
    }

    /**
     * Adds a lesson after the others.
     *
     * @throws Refused {@code courses.draft.lesson-there} when the code is taken, {@code .lessons-full}
     */
    public void add(LessonText text, String markdown, LocalDateTime now) {
        if (find(text.code()).isPresent()) {
            throw Refused.input("courses.draft.lesson-there", text.code());
        }
        if (lessons.size() >= CourseText.MOST_LESSONS) {
            throw Refused.input("courses.draft.lessons-full", CourseText.MOST_LESSONS);
        }
        lessons.add(new DraftLesson(this, lessons.size() + 1, text, markdown));
        changedAt = now;
    }

    public void remove(DraftLesson lesson, LocalDateTime now) {
        List<DraftLesson> left = new ArrayList<>(lessons());
        left.remove(lesson);
        lessons.remove(lesson);
        number(left);
        changedAt = now;
    }

    /** @param by how many places further down; where that leads out of the list it changes nothing */
    public void move(DraftLesson lesson, int by, LocalDateTime now) {
        List<DraftLesson> order = new ArrayList<>(lessons());
        int to = order.indexOf(lesson) + by;
        if (to >= 0 && to < order.size()) {
            order.remove(lesson);
            order.add(to, lesson);
            number(order);
            changedAt = now;
        }
    }

    private static void number(List<DraftLesson> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
    }

    public Optional<DraftLesson> find(String lessonCode) {
        return lessons.stream().filter(it -> it.code().equals(lessonCode)).findFirst();
    }

    public boolean shows(DraftPicture picture) {
        return lessons.stream().anyMatch(it -> it.markdown().contains(CoursePackage.MEDIA + picture.name()));
    }

    /** @param pictures by their name */
    public CourseFiles files(Map<String, byte[]> pictures) {
        Map<String, String> markdown = new HashMap<>();
        lessons.forEach(lesson -> markdown.put(lesson.code(), lesson.markdown()));
        return new CourseFiles(text(), markdown, pictures);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The version that was read when the draft was begun; 0 for a new course. */
    public int base() {
        return base;
    }

    public CourseText text() {
        return new CourseText(
                code,
                titleZh,
                titleEn,
                summaryZh,
                summaryEn,
                reviewZh,
                reviewEn,
                open,
                lessons().stream().map(DraftLesson::text).toList());
    }

    /** In UTC. */
    public LocalDateTime changedAt() {
        return changedAt;
    }

    /** In the order of reading. */
    public List<DraftLesson> lessons() {
        return lessons.stream()
                .sorted(Comparator.comparingInt(DraftLesson::place))
                .toList();
    }

    public int version() {
        return version;
    }
}
