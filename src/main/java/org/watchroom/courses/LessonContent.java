package org.watchroom.courses;

/**
 * A lesson to read.
 *
 * @param html made safe when the course was imported; shown as it is
 * @param place where the reader stopped, in thousandths of the page
 * @param previous or null
 * @param next or null
 */
public record LessonContent(
        CourseOutline course, LessonLine line, String html, int place, LessonLine previous, LessonLine next) {}
