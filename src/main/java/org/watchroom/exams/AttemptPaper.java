package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * An open paper as its candidate gets it.
 *
 * @param fresh whether this start opened it, or an earlier one did
 * @param epoch under which this device saves
 * @param situations what some of its questions share
 */
public record AttemptPaper(
        long id,
        boolean fresh,
        Instant deadline,
        Instant serverTime,
        int epoch,
        List<Question> questions,
        List<PaperSituation> situations) {

    public AttemptPaper {
        questions = List.copyOf(questions);
        situations = List.copyOf(situations);
    }

    /**
     * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
     * @param options lettered anew for this paper; none for a judgement, which is answered by T or F, and for a number
     */
    public record Question(int no, String kind, String text, List<Option> options, List<PaperMedium> media) {
        public Question {
            options = List.copyOf(options);
            media = List.copyOf(media);
        }
    }

    /** @param key A to J */
    public record Option(String key, String text) {}
}
