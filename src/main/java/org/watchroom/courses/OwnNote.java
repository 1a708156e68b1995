package org.watchroom.courses;

import java.time.Instant;

/**
 * What a reader wrote beside a lesson.
 *
 * @param lesson null when the lesson is in the course no more
 * @param words empty before anything was written
 * @param version to be given back with the next change; 0 before anything was written
 */
public record OwnNote(String courseCode, LessonLine lesson, String words, Instant changedAt, int version) {}
