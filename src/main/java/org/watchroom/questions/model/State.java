package org.watchroom.questions.model;

/** How far a version of a question has come. */
public enum State {
    /** Being written; may still change. */
    DRAFT,
    /** Looked over by a second person. */
    REVIEWED,
    /** Drawn by papers; one version of a question at most. */
    IN_USE,
    /** Drawn no more. */
    RETIRED
}
