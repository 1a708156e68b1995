package org.watchroom.courses;

import java.util.List;
import java.util.Objects;
import org.watchroom.courses.model.LessonText;

/**
 * A lesson that is being written. Empty texts are kept; no chapter is an empty one.
 *
 * @param minutes how long reading it takes, estimated
 * @param leastMinutes how long it must be studied before it counts as read; 0 leaves that to the reader
 */
public record DraftLessonText(
        String titleZh,
        String titleEn,
        String chapterZh,
        String chapterEn,
        int minutes,
        int leastMinutes,
        List<String> standardKeys,
        String markdown) {

    public DraftLessonText {
        standardKeys = List.copyOf(standardKeys);
    }

    static DraftLessonText of(LessonText text, String markdown) {
        return new DraftLessonText(
                text.titleZh(),
                text.titleEn(),
                Objects.toString(text.chapterZh(), ""),
                Objects.toString(text.chapterEn(), ""),
                text.minutes(),
                text.leastMinutes(),
                text.standardKeys(),
                markdown);
    }

    LessonText text(String code) {
        return new LessonText(
                code,
                titleZh,
                titleEn,
                chapterZh.isBlank() ? null : chapterZh,
                chapterEn.isBlank() ? null : chapterEn,
                code + ".md",
                minutes,
                leastMinutes,
                standardKeys);
    }
}
