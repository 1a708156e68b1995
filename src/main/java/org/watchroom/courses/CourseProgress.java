package org.watchroom.courses;

/**
 * How many lessons of a course a person has done.
 *
 * @param total how many the course has; a course that has not been imported counts as one lesson still to do, so that
 *     nobody has completed it
 */
public record CourseProgress(int done, int total) {

    public boolean isComplete() {
        return done >= total;
    }
}
