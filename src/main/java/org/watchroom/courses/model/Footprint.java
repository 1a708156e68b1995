package org.watchroom.courses.model;

import java.time.Instant;

/**
 * What one person did with one lesson.
 *
 * @param lastAt when they last had it open
 * @param seconds how long they studied it, over all visits
 * @param lately how many of these lie within the last seven days
 */
public record Footprint(
        long personId, long courseId, String lessonCode, boolean completed, Instant lastAt, int seconds, int lately) {}
