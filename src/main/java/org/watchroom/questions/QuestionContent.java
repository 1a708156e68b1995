package org.watchroom.questions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one version of a question says, the answer included.
 *
 * @param key the item of the standard that it examines
 * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
 * @param options in the author's order; none for a judgement or a number
 * @param answer the right letters in alphabetical order; {@code T} or {@code F}; the letters of an ordering in their right
 *     order; a number, as {@link org.watchroom.kernel.NumericAnswer} writes it
 * @param basis the standard and clause that it rests on
 * @param review how far it has been reviewed
 * @param media a picture and a sound at most
 * @param situation what it is asked about together with other questions, or null
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
        String review,
        List<QuestionMedium> media,
        SituationContent situation) {

    public QuestionContent {
        options = List.copyOf(options);
        media = List.copyOf(media);
    }

    /** The steps of an ordering as they belong; the options as they stand otherwise. */
    public List<Option> inRightOrder() {
        return kind.equals("ORDERING")
                ? options.stream()
                        .sorted(Comparator.comparingInt(option -> answer.indexOf(option.key())))
                        .toList()
                : options;
    }

    /** Its own pictures and sounds, and those of its situation. */
    public List<QuestionMedium> allMedia() {
        return situation == null
                ? media
                : Stream.concat(media.stream(), situation.media().stream()).toList();
    }

    /** @param key A to H */
    public record Option(String key, String text) {}
}
