package org.watchroom.courses.model;

import java.time.Instant;

/**
 * What a reader wrote beside a lesson.
 *
 * @param words empty before anything was written
 * @param version 0 before anything was written; one more with each change
 */
public record LessonNote(String courseCode, String lessonCode, String words, Instant changedAt, int version) {}
