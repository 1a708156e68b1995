package org.watchroom.drills;

import java.time.Instant;

/**
 * How far a version of a sheet has come, and who saw to it. A name that is null stands for the product itself, or for nobody
 * where there is no time beside it.
 *
 * @param state DRAFT, RELEASED or RETIRED
 * @param seen to be handed back with a deed, so that it is refused when somebody changed the version since
 * @param own whether the reader wrote it or changed it last, and so may not release it
 * @param retiredWhy null when a newer version took its place
 */
public record SheetLifeFacts(
        String state,
        int seen,
        boolean own,
        String author,
        String changedBy,
        String reviewer,
        Instant releasedAt,
        String retiredBy,
        Instant retiredAt,
        String retiredWhy) {}
