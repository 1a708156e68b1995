package org.watchroom.questions;

import java.time.Instant;
import java.util.List;

/**
 * One version of a question with all that is known of it.
 *
 * @param labelZh what the standard calls its item
 * @param versions every version, newest first
 */
public record QuestionDetail(
        long id,
        int number,
        QuestionContent content,
        String difficulty,
        String function,
        boolean star,
        String labelZh,
        String labelEn,
        List<VersionLine> versions) {

    public QuestionDetail {
        versions = List.copyOf(versions);
    }

    /** Whether the option belongs to the right answer. */
    public boolean isRight(String letter) {
        return content.answer().contains(letter);
    }

    public record VersionLine(int number, Instant importedAt) {}
}
