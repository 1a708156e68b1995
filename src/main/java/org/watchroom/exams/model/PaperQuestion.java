package org.watchroom.exams.model;

import java.math.BigDecimal;
import org.watchroom.kernel.NumericAnswer;

/**
 * One question of a frozen paper.
 *
 * @param no its number on the paper, from 1
 * @param shownOrder the n-th letter of this paper shows the option of the bank that stands there; {@code TF} for a
 *     judgement, empty for a number
 */
public record PaperQuestion(int no, long versionId, String function, Kind kind, BigDecimal points, String shownOrder) {

    PaperQuestion numbered(int number) {
        return new PaperQuestion(number, versionId, function, kind, points, shownOrder);
    }

    /** The bank's letters for those of this paper; see {@link Kind}. */
    public String inBank(String shownLetters) {
        return kind.inBank(shownLetters, shownOrder);
    }

    /** This paper's letters for those of the bank. */
    public String onPaper(String bankLetters) {
        return kind.onPaper(bankLetters, shownOrder);
    }

    /**
     * Whether a choice earns the points.
     *
     * @param choice as the journal keeps it; empty when unanswered
     * @param answer as the bank keeps it
     */
    public boolean isRight(String choice, String answer) {
        if (choice.isEmpty()) {
            return false;
        }
        return kind == Kind.NUMERIC
                ? NumericAnswer.read(answer).orElseThrow().takes(new BigDecimal(choice))
                : inBank(choice).equals(answer);
    }

    /** Whether it asks the same for the same points in the same order; points are compared by value. */
    public boolean isSameAs(PaperQuestion other) {
        return no == other.no
                && versionId == other.versionId
                && points.compareTo(other.points) == 0
                && shownOrder.equals(other.shownOrder);
    }

    /** The same rule stands in {@link JournalRepository#SAVE}. */
    public boolean offers(Choice choice) {
        return switch (kind) {
            case JUDGEMENT -> choice.fitsJudgement();
            case NUMERIC -> choice.fitsNumber();
            case SINGLE -> choice.size() <= 1 && choice.highest() <= shownOrder.length();
            case MULTIPLE -> choice.highest() <= shownOrder.length();
            case ORDERING ->
                choice.isEmpty() || choice.size() == shownOrder.length() && choice.highest() == choice.size();
        };
    }
}
