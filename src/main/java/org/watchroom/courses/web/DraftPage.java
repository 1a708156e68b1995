package org.watchroom.courses.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watchroom.courses.CourseCard;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.CourseImport;
import org.watchroom.courses.Courses;
import org.watchroom.courses.DraftFacts;
import org.watchroom.courses.DraftGap;
import org.watchroom.courses.DraftLessons;
import org.watchroom.courses.DraftOutline;
import org.watchroom.courses.LessonLine;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** A course that is being written: what it says of itself, its lessons, and what it lacks to be published. */
@Named("courseDraftPage")
@ViewScoped
public class DraftPage implements Serializable {

    private static final String HERE = "/courses/draft?faces-redirect=true&code=";

    @Inject
    private transient CourseDrafts drafts;

    @Inject
    private transient DraftLessons lessons;

    @Inject
    private transient Courses courses;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts words;

    private String code;
    private int seen;
    private int newest;
    private final Map<String, String> texts = new TreeMap<>();
    private boolean open;
    private String lessonCode;
    private String from;
    private transient DraftOutline draft;

    public void load() {
        seen = getDraft().version();
        newest = getDraft().newest();
        DraftFacts facts = getDraft().facts();
        texts.put("titleZh", facts.titleZh());
        texts.put("titleEn", facts.titleEn());
        texts.put("summaryZh", facts.summaryZh());
        texts.put("summaryEn", facts.summaryEn());
        texts.put("reviewZh", facts.reviewZh());
        texts.put("reviewEn", facts.reviewEn());
        open = facts.open();
        lessonCode = nextCode();
    }

    public String save() {
        DraftFacts facts = new DraftFacts(
                text("titleZh"),
                text("titleEn"),
                text("summaryZh"),
                text("summaryEn"),
                text("reviewZh"),
                text("reviewEn"),
                open);
        drafts.change(code, facts, seen);
        notices.doneThenRedirect("courses.draft.saved");
        return HERE + code;
    }

    /** Adds an empty lesson, or a copy of the one that was chosen, and goes on to write it. */
    public String add() {
        String plain = lessonCode == null ? "" : lessonCode.strip();
        if (from == null || from.isEmpty()) {
            lessons.add(code, plain);
        } else {
            int slash = from.indexOf('/');
            lessons.copy(code, plain, from.substring(0, slash), from.substring(slash + 1));
        }
        return "/courses/draft-lesson?faces-redirect=true&code=" + code + "&lesson=" + plain;
    }

    public String move(String lesson, int by) {
        lessons.move(code, lesson, by);
        return HERE + code;
    }

    public String remove(String lesson) {
        lessons.remove(code, lesson);
        notices.doneThenRedirect("courses.draft.lesson-removed", lesson);
        return HERE + code;
    }

    public String discard() {
        drafts.discard(code);
        notices.doneThenRedirect("courses.draft.discarded", code);
        return "/courses/list?faces-redirect=true";
    }

    public String publish() {
        CourseImport.Imported published = drafts.publish(code, newest);
        notices.doneThenRedirect(
                published.changed() ? "courses.draft.published" : "courses.draft.unchanged",
                published.code(),
                published.number());
        return published.changed() ? "/courses/course?faces-redirect=true&code=" + code : HERE + code;
    }

    public String words(DraftGap gap) {
        return words.of(gap.key(), gap.arguments().toArray());
    }

    public boolean isPublisher() {
        return user.may(Permission.KEEP_COURSES);
    }

    /** Courses whose lessons can be copied. */
    public List<CourseCard> getSources() {
        return courses.all();
    }

    /** Lessons of a course that can be copied. */
    public List<LessonLine> lessonsOf(String course) {
        return courses.outline(course).lessons();
    }

    public DraftOutline getDraft() {
        if (draft == null) {
            draft = drafts.of(code);
        }
        return draft;
    }

    private String text(String name) {
        String text = texts.get(name);
        return text == null ? "" : text.strip();
    }

    private String nextCode() {
        int highest = getDraft().lessons().stream()
                .map(DraftOutline.Line::code)
                .filter(it -> it.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return highest >= 100 ? String.valueOf(highest + 1) : String.format("%02d", highest + 1);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public String getLessonCode() {
        return lessonCode;
    }

    public void setLessonCode(String lessonCode) {
        this.lessonCode = lessonCode;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
