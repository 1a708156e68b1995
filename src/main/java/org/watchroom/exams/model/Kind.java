package org.watchroom.exams.model;

/** The kinds of questions, in the order in which a paper asks them. */
public enum Kind {
    /** One option is right. */
    SINGLE,
    /** Two or more options are right; all of them, and no other, earn the points. */
    MULTIPLE,
    /** A statement is right or wrong. */
    JUDGEMENT
}
