package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.DraftLessonContent;
import org.watchroom.courses.DraftLessons;
import org.watchroom.courses.LessonLine;
import org.watchroom.platform.web.PageTexts;

/** Where a lesson is written; it is kept by REST while one writes. */
@Named
@RequestScoped
public class DraftLessonPage {

    @Inject
    private DraftLessons lessons;

    @Inject
    private CourseDrafts drafts;

    @Inject
    private PageTexts texts;

    private String code;
    private String lesson;
    private DraftLessonContent content;
    private List<LessonLine.Skill> skills;

    public DraftLessonContent getContent() {
        if (content == null) {
            content = lessons.of(code, lesson);
        }
        return content;
    }

    public String getKeys() {
        return String.join(" ", getContent().text().standardKeys());
    }

    public List<String> getGaps() {
        return getContent().gaps().stream()
                .map(it -> texts.of(it.key(), it.arguments().toArray()))
                .toList();
    }

    /** The pictures that the draft has, apart by blanks. */
    public String getPictures() {
        return String.join(" ", drafts.of(code).pictures());
    }

    public List<LessonLine.Skill> getSkills() {
        if (skills == null) {
            skills = lessons.skills();
        }
        return skills;
    }

    public int getLongestText() {
        return DraftLessons.LONGEST_TEXT;
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
