package org.watchroom.questions.model;

/** How a question is answered. */
public enum Kind {
    /** One option of several is right. */
    SINGLE(2, 6),
    /** Two options or more are right. */
    MULTIPLE(3, 6),
    /** The sentence is true or false; such a question has no options. */
    JUDGEMENT(0, 0),
    /** The options are steps, to be put in their right order. */
    ORDERING(3, 8),
    /** The answer is a number, within a tolerance; such a question has no options. */
    NUMERIC(0, 0);

    private final int fewestOptions;
    private final int mostOptions;

    Kind(int fewestOptions, int mostOptions) {
        this.fewestOptions = fewestOptions;
        this.mostOptions = mostOptions;
    }

    public boolean hasOptions() {
        return fewestOptions > 0;
    }

    /** 0 for a kind without options. */
    public int fewestOptions() {
        return fewestOptions;
    }

    /** 0 for a kind without options; a procedure may have more steps than a question has options. */
    public int mostOptions() {
        return mostOptions;
    }
}
