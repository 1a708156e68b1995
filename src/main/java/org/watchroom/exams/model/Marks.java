package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each question of a paper earned, to two decimals: its points when wholly right, else what {@link Scoring} gives. */
public record Marks(List<Mark> each) {

    public Marks {
        each = List.copyOf(each);
    }

    /**
     * @param choice the letters of the paper, or the number; empty when unanswered
     * @param right whether it is wholly right
     */
    public record Mark(int no, String choice, boolean right, BigDecimal awarded) {}

    /**
     * @param chosen by question number, as the journal keeps it
     * @param answers by version id, as the bank keeps them
     */
    public static Marks of(
            List<PaperQuestion> paper, Map<Integer, String> chosen, Map<Long, String> answers, Scoring scoring) {
        List<Mark> marks = new ArrayList<>();
        for (PaperQuestion question : paper) {
            String choice = chosen.getOrDefault(question.no(), "");
            String answer = answers.get(question.versionId());
            boolean right = question.isRight(choice, answer);
            marks.add(new Mark(
                    question.no(),
                    choice,
                    right,
                    right
                            ? question.points()
                            : scoring.incomplete(question.kind(), question.inBank(choice), answer, question.points())));
        }
        return new Marks(marks);
    }

    public BigDecimal total() {
        return each.stream()
                .map(Mark::awarded)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
