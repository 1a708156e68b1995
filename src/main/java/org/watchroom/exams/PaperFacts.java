package org.watchroom.exams;

import java.util.List;
import java.util.Map;

/**
 * A paper as it was frozen, to be printed.
 *
 * @param blueprint its code
 * @param seed from which the paper was drawn
 * @param pictures the files of those that it shows, by their SHA-256; none where only the key is printed
 */
public record PaperFacts(
        String titleZh,
        String titleEn,
        String blueprint,
        long seed,
        long attempt,
        int minutes,
        List<Question> questions,
        List<PaperSituation> situations,
        Map<String, byte[]> pictures) {

    public PaperFacts {
        questions = List.copyOf(questions);
        situations = List.copyOf(situations);
        pictures = Map.copyOf(pictures);
    }

    /**
     * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
     * @param points without needless zeros
     * @param options lettered as on this paper
     * @param answer in the letters of this paper
     * @param media a picture and a sound at most
     */
    public record Question(
            int no,
            String kind,
            String points,
            String stem,
            List<AttemptPaper.Option> options,
            String answer,
            String explanation,
            String basis,
            List<PaperMedium> media) {
        public Question {
            options = List.copyOf(options);
            media = List.copyOf(media);
        }
    }
}
