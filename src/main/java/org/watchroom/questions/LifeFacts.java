package org.watchroom.questions;

import java.time.Instant;

/**
 * How far a version has come, and who saw to it. A name that is null stands for the product itself, or for nobody where
 * there is no time beside it.
 *
 * @param state DRAFT, REVIEWED, IN_USE or RETIRED
 * @param seen to be handed back with a deed, so that it is refused when somebody changed the version since
 * @param own whether the reader wrote it or changed it last, and so may not review it
 * @param note why it was sent back, or null
 * @param retiredWhy null when a newer version took its place
 */
public record LifeFacts(
        String state,
        int seen,
        boolean own,
        String author,
        String changedBy,
        String reviewedBy,
        Instant reviewedAt,
        String note,
        String noteBy,
        Instant noteAt,
        String retiredBy,
        Instant retiredAt,
        String retiredWhy) {}
