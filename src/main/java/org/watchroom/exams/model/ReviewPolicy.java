package org.watchroom.exams.model;

/** When a trainee sees what came of their paper. */
public enum ReviewPolicy {
    /** Score, answers and explanations as soon as the paper is sealed. */
    AT_ONCE,
    /** Nothing until the window of the sitting has ended, then everything. */
    AFTER_WINDOW,
    /** The score as soon as the paper is sealed, the questions never. */
    NEVER
}
