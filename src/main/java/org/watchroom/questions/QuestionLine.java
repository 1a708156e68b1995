package org.watchroom.questions;

/**
 * A question in a list, in the version that was written last.
 *
 * @param number which version this is
 * @param state DRAFT, REVIEWED, IN_USE or RETIRED
 */
public record QuestionLine(
        long id,
        String code,
        int number,
        String state,
        String key,
        boolean star,
        String function,
        String kind,
        String difficulty,
        String stem) {}
