package org.watchroom.practice.model;

/** What can be said of one part of the standard. */
public enum Standing {
    /** The whole interval lies at or above what it takes to pass. */
    SAFE,
    /** Perhaps; the interval reaches to both sides of what it takes. */
    OPEN,
    /** Rather not: below what it takes on average. */
    WEAK,
    /** There are questions, and the person has answered none. */
    UNASKED,
    /** There are no questions. */
    NO_QUESTIONS;

    /**
     * @param questions there are
     * @param answered of them
     * @param pass the share that it takes, 0 to 1
     */
    static Standing of(Share share, int questions, int answered, double pass) {
        if (answered == 0) {
            return questions == 0 ? NO_QUESTIONS : UNASKED;
        }
        if (share.low() >= pass) {
            return SAFE;
        }
        return share.mean() < pass ? WEAK : OPEN;
    }
}
