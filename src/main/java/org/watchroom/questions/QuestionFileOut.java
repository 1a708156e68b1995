package org.watchroom.questions;

import java.util.List;

/**
 * Questions on their way out.
 *
 * @param ending of the file's name, without a dot before it
 * @param type the media type
 * @param questions how many are in it
 * @param leftOut those that the format cannot hold
 * @param bare those in the file without what they show, which the format does not carry
 */
public record QuestionFileOut(
        String ending, String type, int questions, List<LeftOut> leftOut, List<LeftOut> bare, byte[] content) {

    public QuestionFileOut {
        leftOut = List.copyOf(leftOut);
        bare = List.copyOf(bare);
    }

    /** @param reason a text key */
    public record LeftOut(String code, String stem, String reason) {}
}
