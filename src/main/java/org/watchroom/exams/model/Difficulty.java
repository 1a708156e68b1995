package org.watchroom.exams.model;

/**
 * How hard the author of a question thinks it is.
 *
 * <p>The planned share of right answers, 0 to 1, stands in for a question that too few people have answered. The shares are
 * our decision: they lie in the middle of the thirds between guessing and everybody being right.
 */
public enum Difficulty {
    EASY(0.80),
    MEDIUM(0.60),
    HARD(0.40);

    private final double planned;

    Difficulty(double planned) {
        this.planned = planned;
    }

    public double planned() {
        return planned;
    }
}
