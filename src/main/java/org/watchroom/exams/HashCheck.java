package org.watchroom.exams;

import java.time.Instant;

/**
 * What came of checking a hash against the rows.
 *
 * @param equal whether the rows still make the hash that was printed
 * @param computed what they make now
 * @param reopenedAt when the paper was opened again after this hash was printed, or null when it is the latest
 */
public record HashCheck(
        boolean equal,
        String computed,
        long attemptId,
        String name,
        String titleZh,
        String titleEn,
        int number,
        Instant finishedAt,
        Instant reopenedAt) {}
