package org.watchroom.questions.model;

/** How a question is answered. */
public enum Kind {
    /** One option of several is right. */
    SINGLE,
    /** Two options or more are right. */
    MULTIPLE,
    /** The sentence is true or false; such a question has no options. */
    JUDGEMENT
}
