package org.watchroom.courses;

import java.util.List;

/**
 * A course with its contents.
 *
 * @param number which version this is
 * @param reviewZh how far it has been reviewed
 * @param lessons in the order of reading
 * @param own whether the reader's progress is kept
 */
public record CourseOutline(
        String code,
        String titleZh,
        String titleEn,
        String summaryZh,
        String summaryEn,
        String reviewZh,
        String reviewEn,
        int number,
        List<LessonLine> lessons,
        boolean own) {

    public CourseOutline {
        lessons = List.copyOf(lessons);
    }

    public int done() {
        return (int) lessons.stream().filter(LessonLine::done).count();
    }

    public int minutes() {
        return lessons.stream().mapToInt(LessonLine::minutes).sum();
    }

    /** Of the lessons that are still to read. */
    public int minutesLeft() {
        return lessons.stream()
                .filter(lesson -> !lesson.done())
                .mapToInt(LessonLine::minutes)
                .sum();
    }

    /** The first lesson that is still to read, or null. */
    public LessonLine next() {
        return lessons.stream().filter(lesson -> !lesson.done()).findFirst().orElse(null);
    }

    /** Whether a chapter begins with that lesson. */
    public boolean begins(LessonLine lesson) {
        LessonLine before = beside(lesson, -1);
        return lesson.chapterZh() != null
                && (before == null || !lesson.chapterZh().equals(before.chapterZh()));
    }

    /** The lesson before or after that one, or null. */
    LessonLine beside(LessonLine lesson, int step) {
        int index = lesson.position() - 1 + step;
        return index < 0 || index >= lessons.size() ? null : lessons.get(index);
    }
}
