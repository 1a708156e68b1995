package org.watchroom.exams.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What may be wrong with a question, the most urgent first. Texts are by name. */
public enum Trouble {
    WRONG_KEY,
    NO_DISCRIMINATION,
    TOO_HARD,
    TOO_EASY,
    DEAD_DISTRACTOR,
    TOO_FEW;

    /**
     * Fewer answers than this are never judged: with 30, a difficulty is known to about one logit (Linacre 1994, Rasch
     * Measurement Transactions 7:4, 328), a share of one half to ± 18 points, and a correlation to ± 0.36, at 95 %.
     */
    public static final int FEWEST_ANSWERS = 30;

    /** A wrong option that fewer people choose does no work (Haladyna and Downing 1993, EPM 53, 999–1010). */
    public static final double DEAD_BELOW = 0.05;

    /** Right answers of nearly everybody say nothing about anybody: as many wrong ones as one dead option has. */
    public static final double EASY_ABOVE = 0.95;

    /** The usual lower end of a useful difficulty (Ebel and Frisbie 1991, Essentials of Educational Measurement). */
    public static final double HARD_BELOW = 0.20;

    /**
     * Ebel and Frisbie ask for 0.20 and call what is lower poor; half of it is the mark here, because a correlation from a
     * cohort's answers is uncertain.
     */
    public static final double FLAT_BELOW = 0.10;

    /** A correlation so many standard errors (1/√n) below 0 is no accident. */
    private static final double ERRORS_BELOW_ZERO = 2;

    /**
     * One trouble of one question.
     *
     * @param answer the letters that it is about; empty when it is about the whole question
     */
    public record Finding(Trouble trouble, String answer) {}

    /** Everything that is to be said of the question; nothing when it does its work. */
    public static List<Finding> of(ItemAnalysis item) {
        if (item.answers() < FEWEST_ANSWERS) {
            return List.of(new Finding(TOO_FEW, ""));
        }
        List<Finding> found = new ArrayList<>();
        double p = item.difficulty().orElseThrow();
        OptionalDouble discrimination = item.correctedItemTotal();
        wrongKey(item, discrimination, found);
        if (p > EASY_ABOVE) {
            found.add(new Finding(TOO_EASY, ""));
        } else if (p < Math.max(HARD_BELOW, chance(item))) {
            found.add(new Finding(TOO_HARD, ""));
        } else if (found.isEmpty() && discrimination.isPresent() && discrimination.getAsDouble() < FLAT_BELOW) {
            found.add(new Finding(NO_DISCRIMINATION, ""));
        }
        deadDistractors(item, p, found);
        found.sort((one, other) -> one.trouble().compareTo(other.trouble()));
        return List.copyOf(found);
    }

    /**
     * The key is in doubt when the strong prefer another answer and the question does not speak for it, or when the weak are
     * right more often than the strong beyond accident.
     */
    private static void wrongKey(ItemAnalysis item, OptionalDouble discrimination, List<Finding> found) {
        boolean speaksForIt = discrimination.orElse(0) > 0;
        boolean reversed = discrimination.orElse(0) < -ERRORS_BELOW_ZERO / Math.sqrt(item.answers());
        String preferred = item.upperFavourites().stream()
                .filter(it -> it.chosen() > item.upperOnKey())
                .map(ItemAnalysis.Favourite::answer)
                .findFirst()
                .orElse("");
        if (reversed || !preferred.isEmpty() && !speaksForIt) {
            found.add(new Finding(WRONG_KEY, preferred));
        }
    }

    /** Only where the wrong answers, spread evenly, would give each wrong option its 5 %. */
    private static void deadDistractors(ItemAnalysis item, double p, List<Finding> found) {
        List<ItemAnalysis.Line> wrong =
                item.lines().stream().filter(it -> !it.inKey()).toList();
        if (item.kind() == Kind.JUDGEMENT || wrong.isEmpty() || (1 - p) / wrong.size() < DEAD_BELOW) {
            return;
        }
        StringBuilder dead = new StringBuilder();
        wrong.stream().filter(it -> it.chosen() < DEAD_BELOW * item.answers()).forEach(it -> dead.append(it.option()));
        if (!dead.isEmpty()) {
            found.add(new Finding(DEAD_DISTRACTOR, dead.toString()));
        }
    }

    /** How many would be right by guessing; a multiple choice, an order or a number is hardly ever guessed whole. */
    private static double chance(ItemAnalysis item) {
        return switch (item.kind()) {
            case SINGLE -> 1.0 / item.options();
            case JUDGEMENT -> 0.5;
            case MULTIPLE, ORDERING, NUMERIC -> 0;
        };
    }
}
