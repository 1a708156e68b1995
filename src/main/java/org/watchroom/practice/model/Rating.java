package org.watchroom.practice.model;

/** How well something was remembered, in the four grades of {@link Fsrs}. */
public enum Rating {
    /** Forgotten, or wrong. */
    AGAIN(1),
    /** Right, with effort. */
    HARD(2),
    GOOD(3),
    /** Right at once. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** 1 to 4. */
    public int grade() {
        return grade;
    }

    public boolean isRight() {
        return this != AGAIN;
    }
}
