package org.watchroom.courses;

/**
 * A course in a list.
 *
 * @param minutes how long reading all of it takes, estimated
 * @param done how many lessons the reader has done; 0 for staff
 * @param next the lesson to read next, or null when all are done
 * @param own whether the reader's progress is kept
 * @param further open to all, and asked for by none of the reader's programmes
 */
public record CourseCard(
        String code,
        String titleZh,
        String titleEn,
        String summaryZh,
        String summaryEn,
        int number,
        int lessons,
        int minutes,
        int done,
        LessonLine next,
        boolean own,
        boolean further) {

    public boolean isComplete() {
        return done >= lessons;
    }
}
