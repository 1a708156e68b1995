package org.watchroom.certificates;

/** How a trainee stands on one requirement. */
public enum Standing {
    DONE,
    UNDER_WAY,
    FAILED,
    /** Nothing of it yet. */
    MISSING
}
