package org.watchroom.questions;

import java.time.Instant;
import java.util.List;

/**
 * One version of a question with all that is known of it.
 *
 * @param inUse the number of the version that papers draw now, or null
 * @param labelZh what the standard calls its item
 * @param versions every version, newest first
 */
public record QuestionDetail(
        long id,
        int number,
        Integer inUse,
        LifeFacts life,
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

    /** Whether the option belongs to the right answer; a step of an ordering is neither right nor wrong. */
    public boolean isRight(String letter) {
        return !content.kind().equals("ORDERING") && content.answer().contains(letter);
    }

    /** As a reader writes it: one step after the other, a number with its tolerance. */
    public String answer() {
        return switch (content.kind()) {
            case "ORDERING" -> String.join(" → ", content.answer().split(""));
            case "NUMERIC" -> content.answer().replace("±", " ± ");
            default -> content.answer();
        };
    }

    /** @param author null for the product itself */
    public record VersionLine(int number, String state, String author, Instant madeAt) {}
}
