package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * One question of a frozen paper.
 *
 * @param no its number on the paper, from 1
 * @param shownOrder the n-th letter of this paper shows the option of the bank that stands there; {@code TF} for a
 *     judgement
 */
public record PaperQuestion(int no, long versionId, String function, Kind kind, BigDecimal points, String shownOrder) {

    /** The bank's letters for those of this paper, in alphabetical order. */
    public String inBank(String shownLetters) {
        return kind.inBank(shownLetters, shownOrder);
    }

    /** This paper's letters for those of the bank, in alphabetical order. */
    public String onPaper(String bankLetters) {
        return kind == Kind.JUDGEMENT
                ? bankLetters
                : bankLetters
                        .chars()
                        .map(letter -> 'A' + shownOrder.indexOf(letter))
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    public boolean offers(Choice choice) {
        return switch (kind) {
            case JUDGEMENT -> choice.fitsJudgement();
            case SINGLE -> choice.size() <= 1 && choice.highest() <= shownOrder.length();
            case MULTIPLE -> choice.highest() <= shownOrder.length();
        };
    }
}
