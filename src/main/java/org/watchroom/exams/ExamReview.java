package org.watchroom.exams;

import java.util.List;
import java.util.stream.IntStream;

/** A sealed paper gone through again, for learning. */
public record ExamReview(List<Question> questions, List<PaperSituation> situations) {

    public ExamReview {
        questions = List.copyOf(questions);
        situations = List.copyOf(situations);
    }

    /**
     * @param options none for a judgement or a number
     * @param chosen the letters of the paper; T or F for a judgement; a number; empty when unanswered
     * @param answer the right letters of the paper, of an ordering in their right order; the number with its tolerance
     * @param accepted what counts as right, as {@link #answer}; more than one after some regrades
     * @param ruling what was decided after grading and counts here: KEYS or POINTS_TO_ALL; empty for none
     * @param cancelled whether it no longer counts
     * @param basis the standard and clause that the question rests on
     * @param review how far the question has been reviewed
     */
    public record Question(
            int no,
            String kind,
            String function,
            String text,
            List<Option> options,
            String chosen,
            String answer,
            List<String> accepted,
            String ruling,
            boolean right,
            boolean cancelled,
            String explanation,
            String basis,
            String review,
            List<PaperMedium> media) {
        public Question {
            options = List.copyOf(options);
            accepted = List.copyOf(accepted);
            media = List.copyOf(media);
        }

        /** The steps of an ordering as they belong. */
        public List<Step> rightOrder() {
            return inOrder(answer);
        }

        /** The steps of an ordering as the candidate put them; none when unanswered. */
        public List<Step> ownOrder() {
            return inOrder(chosen);
        }

        private List<Step> inOrder(String letters) {
            return IntStream.range(0, letters.length())
                    .mapToObj(at -> new Step(
                            at + 1, textOf(letters.substring(at, at + 1)), letters.charAt(at) == answer.charAt(at)))
                    .toList();
        }

        private String textOf(String letter) {
            return options.stream()
                    .filter(option -> option.key().equals(letter))
                    .map(Option::text)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param place from 1
     * @param right whether this step belongs there
     */
    public record Step(int place, String text, boolean right) {}

    public record Option(String key, String text, boolean chosen, boolean right) {}
}
