package org.watchroom.exams.model;

/** Why a paper takes no more answers. */
public enum SealCause {
    SUBMITTED,
    DEADLINE,
    /** Taken in by whoever watches the sitting. */
    INVIGILATOR
}
