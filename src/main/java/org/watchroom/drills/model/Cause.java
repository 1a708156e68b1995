package org.watchroom.drills.model;

/** Why a drill was not passed, the gravest first. */
public enum Cause {
    /** An item that decides alone was not done. */
    STAR,
    /** The grader marked a fatal mistake, on an item or on the drill as a whole. */
    FATAL,
    /** The drill took longer than its sheet allows, and the sheet does not let that pass. */
    TIME,
    /** Fewer points than the pass mark. */
    POINTS
}
