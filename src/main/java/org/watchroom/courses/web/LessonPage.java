package org.watchroom.courses.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.watchroom.courses.Courses;
import org.watchroom.courses.LessonContent;
import org.watchroom.courses.LessonLine;
import org.watchroom.courses.Notes;
import org.watchroom.courses.OwnNote;
import org.watchroom.courses.Studied;
import org.watchroom.courses.Study;
import org.watchroom.courses.StudyTime;
import org.watchroom.platform.web.Notices;

/** A lesson to read. */
@Named
@ViewScoped
public class LessonPage implements Serializable {

    @Inject
    private Courses courses;

    @Inject
    private Study study;

    @Inject
    private StudyTime time;

    @Inject
    private Notes notes;

    @Inject
    private Notices notices;

    private String code;
    private String lesson;
    private boolean along;
    private transient LessonContent content;
    private transient OwnNote note;
    private transient Studied studied;

    /** Notes that a trainee has begun the lesson, unless it is only taken along. */
    public void open() {
        if (getContent().course().own() && !along) {
            study.open(code, lesson);
        }
    }

    /** The reader has read the lesson: on to the next one, or back to the contents after the last. */
    public String markRead() {
        LessonLine read = getContent().line();
        Optional<String> next = study.complete(code, lesson);
        notices.doneThenRedirect("courses.lesson.marked", read.position());
        return next.map(nextLesson -> "/courses/lesson?faces-redirect=true&code=" + code + "&lesson=" + nextLesson)
                .orElse("/courses/course?faces-redirect=true&code=" + code);
    }

    /** The reader's own; only of a course whose reading is kept. */
    public OwnNote getNote() {
        if (note == null) {
            note = notes.of(code, lesson);
        }
        return note;
    }

    /** Of a course whose reading is kept. */
    public Studied getStudied() {
        if (studied == null) {
            studied = time.of(code, lesson);
        }
        return studied;
    }

    public int getLongestNote() {
        return Notes.LONGEST;
    }

    public LessonContent getContent() {
        if (content == null) {
            content = courses.lesson(code, lesson);
        }
        return content;
    }

    public boolean isAlong() {
        return along;
    }

    public void setAlong(boolean along) {
        this.along = along;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }
}
