package org.watchroom.courses;

/**
 * A lesson that holds the words that were looked for.
 *
 * @param position of the lesson in its course, from 1
 * @param before what stands before the first of the words, in its own text
 * @param hit the word as it is written there; empty when only the title holds it
 * @param after what follows
 */
public record LessonHit(
        String courseCode,
        String courseZh,
        String courseEn,
        String code,
        int position,
        String zh,
        String en,
        String before,
        String hit,
        String after) {}
