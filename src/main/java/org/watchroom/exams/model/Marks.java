package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each question of a paper earned. All or nothing, for multiple choice (the default of the reference blueprint)
 * and for the order of steps too; points to two decimals.
 */
public record Marks(List<Mark> each) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    public Marks {
        each = List.copyOf(each);
    }

    /** @param choice the letters of the paper, or the number; empty when unanswered */
    public record Mark(int no, String choice, boolean right, BigDecimal awarded) {}

    /**
     * @param chosen by question number, as the journal keeps it
     * @param answers by version id, as the bank keeps them
     */
    public static Marks of(List<PaperQuestion> paper, Map<Integer, String> chosen, Map<Long, String> answers) {
        List<Mark> marks = new ArrayList<>();
        for (PaperQuestion question : paper) {
            String choice = chosen.getOrDefault(question.no(), "");
            boolean right = question.isRight(choice, answers.get(question.versionId()));
            marks.add(new Mark(question.no(), choice, right, right ? question.points() : NOTHING));
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
