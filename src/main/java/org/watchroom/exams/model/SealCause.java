package org.watchroom.exams.model;

/** What ended an attempt. */
public enum SealCause {
    SUBMITTED,
    DEADLINE
}
