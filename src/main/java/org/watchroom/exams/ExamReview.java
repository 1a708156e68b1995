package org.watchroom.exams;

import java.util.List;

/**
 * A sealed paper gone through again, for learning.
 *
 * @param practice what to practise, ★ skills first, then by the number of mistakes
 */
public record ExamReview(List<Practice> practice, List<Question> questions) {

    public ExamReview {
        practice = List.copyOf(practice);
        questions = List.copyOf(questions);
    }

    /** @param key of the item of the standard */
    public record Practice(
            String key, String function, boolean star, String labelZh, String labelEn, int wrong, int asked) {}

    /**
     * @param options none for a judgement
     * @param chosen the letters of the paper; T or F for a judgement; empty when unanswered
     * @param answer the right letters of the paper
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
            boolean right,
            String explanation,
            String basis,
            String review) {
        public Question {
            options = List.copyOf(options);
        }
    }

    public record Option(String key, String text, boolean chosen, boolean right) {}
}
