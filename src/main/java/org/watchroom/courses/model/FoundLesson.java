package org.watchroom.courses.model;

/** A lesson whose words were looked for. */
public record FoundLesson(
        String courseCode,
        String courseZh,
        String courseEn,
        String code,
        int position,
        String zh,
        String en,
        String markdown) {}
