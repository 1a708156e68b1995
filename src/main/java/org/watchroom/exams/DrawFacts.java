package org.watchroom.exams;

import java.time.Instant;

/**
 * How a paper came about, so that it can be drawn again.
 *
 * @param seed of the draw
 * @param blueprintVersion from 1
 * @param pool questions that it was drawn from; null for a paper from before these were kept
 * @param digest SHA-256 of the ids of those questions' versions, in hexadecimal digits; null as the pool
 * @param bankChanged whether other questions are in use by now
 */
public record DrawFacts(
        long attemptId,
        long sittingId,
        long personId,
        String name,
        int number,
        Instant startedAt,
        long seed,
        long blueprintId,
        String blueprint,
        int blueprintVersion,
        int questions,
        Integer pool,
        String digest,
        boolean bankChanged) {}
