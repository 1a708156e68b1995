package org.watchroom.questions.model;

/** How a question is answered. */
public enum Kind {
    /** One option of several is right. */
    SINGLE(2),
    /** Two options or more are right. */
    MULTIPLE(3),
    /** The sentence is true or false; such a question has no options. */
    JUDGEMENT(0);

    private final int fewestOptions;

    Kind(int fewestOptions) {
        this.fewestOptions = fewestOptions;
    }

    public boolean hasOptions() {
        return fewestOptions > 0;
    }

    /** 0 for a kind without options. */
    public int fewestOptions() {
        return fewestOptions;
    }
}
