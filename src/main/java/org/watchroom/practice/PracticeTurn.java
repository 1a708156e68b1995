package org.watchroom.practice;

import java.util.List;
import org.watchroom.exams.AttemptPaper;
import org.watchroom.exams.PaperMedium;

/**
 * What comes next in a round: a question without its answer, or the end.
 *
 * @param question null at the end
 * @param done questions of the round that are answered
 * @param size questions of the round, those that come again included
 * @param right of the answered ones
 * @param paceSeconds what the mock leaves for a question
 */
public record PracticeTurn(RoundFacts round, Question question, int done, int size, int right, int paceSeconds) {

    /**
     * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
     * @param again whether it was answered wrong earlier in the round
     * @param options none for a judgement and a number
     * @param story of the situation that it is asked about, or empty
     * @param shownFor seconds since it was first shown
     */
    public record Question(
            int no,
            String kind,
            boolean again,
            String text,
            List<Option> options,
            List<Medium> media,
            String story,
            List<Medium> storyMedia,
            int shownFor) {
        public Question {
            options = List.copyOf(options);
            media = List.copyOf(media);
            storyMedia = List.copyOf(storyMedia);
        }
    }

    /** @param key A to J */
    public record Option(String key, String text) {
        static Option of(AttemptPaper.Option option) {
            return new Option(option.key(), option.text());
        }
    }

    /** @param kind PICTURE or SOUND */
    public record Medium(String kind, String sha256, String description) {
        static List<Medium> of(List<PaperMedium> media) {
            return media.stream()
                    .map(it -> new Medium(it.kind(), it.sha256(), it.description()))
                    .toList();
        }
    }
}
