package org.watchroom.questions.model;

/** What a question can show beside its words. */
public enum MediumKind {
    PICTURE,
    SOUND
}
