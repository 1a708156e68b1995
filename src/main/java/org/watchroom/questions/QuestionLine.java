package org.watchroom.questions;

/**
 * A question in a list, in one of its versions.
 *
 * @param seen to be handed back with a deed, as in {@link LifeFacts}
 * @param number which version this is
 * @param state DRAFT, REVIEWED, IN_USE or RETIRED
 * @param author null for the product itself
 */
public record QuestionLine(
        long id,
        long versionId,
        int seen,
        String code,
        int number,
        String state,
        String author,
        String key,
        boolean star,
        String function,
        String kind,
        String difficulty,
        String stem) {}
