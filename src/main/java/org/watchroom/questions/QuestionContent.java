package org.watchroom.questions;

import java.util.List;

/**
 * What one version of a question says, the answer included.
 *
 * @param key the item of the standard that it examines
 * @param kind SINGLE, MULTIPLE or JUDGEMENT
 * @param options in the author's order; none for a judgement
 * @param answer the right letters in alphabetical order, or {@code T} or {@code F}
 * @param basis the standard and clause that it rests on
 * @param review how far it has been reviewed
 */
public record QuestionContent(
        long versionId,
        String code,
        String key,
        String kind,
        String stem,
        List<Option> options,
        String answer,
        String explanation,
        String basis,
        String review) {

    public QuestionContent {
        options = List.copyOf(options);
    }

    /** @param key A to F */
    public record Option(String key, String text) {}
}
