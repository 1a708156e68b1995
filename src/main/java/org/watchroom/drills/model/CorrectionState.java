package org.watchroom.drills.model;

/** Where a correction stands. It takes the place of the former record when it is agreed to, and not before. */
public enum CorrectionState {
    PROPOSED,
    AGREED,
    DECLINED
}
