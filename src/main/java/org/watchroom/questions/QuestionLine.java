package org.watchroom.questions;

/**
 * A question in a list, as it is used now.
 *
 * @param number which version this is
 */
public record QuestionLine(
        long id,
        String code,
        int number,
        String key,
        boolean star,
        String function,
        String kind,
        String difficulty,
        String stem) {}
