package org.watchroom.exams;

import java.util.List;

/**
 * A paper as it was frozen, to be printed.
 *
 * @param blueprint its code
 * @param seed from which the paper was drawn
 */
public record PaperFacts(
        String titleZh,
        String titleEn,
        String blueprint,
        long seed,
        long attempt,
        int minutes,
        List<Question> questions,
        List<PaperSituation> situations) {

    public PaperFacts {
        questions = List.copyOf(questions);
        situations = List.copyOf(situations);
    }

    /**
     * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
     * @param points without needless zeros
     * @param options lettered as on this paper
     * @param answer in the letters of this paper
     */
    public record Question(
            int no,
            String kind,
            String points,
            String stem,
            List<AttemptPaper.Option> options,
            String answer,
            String explanation,
            String basis) {
        public Question {
            options = List.copyOf(options);
        }
    }
}
