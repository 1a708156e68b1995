package org.watchroom.people.model;

/**
 * How far somebody went to school, as the entry conditions of the standard tell it apart. "Related" is a diploma in this
 * trade or one close to it, including that of a student in the last year.
 */
public enum Education {
    JUNIOR,
    SENIOR,
    VOCATIONAL_RELATED,
    COLLEGE_RELATED,
    COLLEGE_OTHER;

    public boolean isRelatedDiploma() {
        return this == VOCATIONAL_RELATED || this == COLLEGE_RELATED;
    }
}
