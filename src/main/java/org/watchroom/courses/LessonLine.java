package org.watchroom.courses;

import java.time.Instant;
import java.util.List;

/**
 * A lesson in the contents of its course.
 *
 * @param position from 1
 * @param chapterZh the chapter that it stands in; null in a course without chapters
 * @param minutes how long reading it takes, estimated
 * @param skills what of the standard it teaches
 * @param opened whether the reader has begun it
 * @param done whether the reader has said that they read it
 * @param at when it was completed, or else first opened; null before that
 */
public record LessonLine(
        int position,
        String code,
        String titleZh,
        String titleEn,
        String chapterZh,
        String chapterEn,
        int minutes,
        List<Skill> skills,
        boolean opened,
        boolean done,
        Instant at) {

    public LessonLine {
        skills = List.copyOf(skills);
    }

    /** An item of the standard. A star marks those that decide a practical exam alone. */
    public record Skill(String key, boolean star, String labelZh, String labelEn) {}
}
