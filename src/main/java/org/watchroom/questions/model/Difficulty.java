package org.watchroom.questions.model;

/** How hard the author thinks a question is. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
