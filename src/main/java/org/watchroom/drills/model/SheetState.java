package org.watchroom.drills.model;

/** How far a version of a drill sheet has come. */
public enum SheetState {
    /** Being written; may still change, and nobody is graded on it. */
    DRAFT,
    /** Released by a second person; never changes. */
    RELEASED,
    /** Offered no more; what was signed on it stands. */
    RETIRED
}
