package org.watchroom.courses;

import java.time.Instant;
import java.util.List;

/**
 * How a cohort gets on with its courses.
 *
 * @param lessons in the order of reading
 * @param trainees those who are stuck first
 */
public record CohortStudyReport(long cohort, String title, List<Lesson> lessons, List<Trainee> trainees) {

    public CohortStudyReport {
        lessons = List.copyOf(lessons);
        trainees = List.copyOf(trainees);
    }

    public int stuck() {
        return (int) trainees.stream().filter(it -> it.hold() != Hold.NONE).count();
    }

    public int finished() {
        return (int) trainees.stream().filter(Trainee::isFinished).count();
    }

    /** Why somebody does not get on. */
    public enum Hold {
        /** Nothing was opened though the cohort began three days ago. */
        NOT_BEGUN,
        /** The lesson has been studied for more than twice the time it is estimated to take, and is not read. */
        LONG,
        /** Something is left to read and nothing was opened for seven days. */
        QUIET,
        NONE
    }

    /**
     * @param opened how many have opened it
     * @param done how many have read it
     * @param left how many opened it, have not read it and came back to nothing for seven days
     * @param minutes studied on average by those who read it and whose time was counted; null when nobody's was
     */
    public record Lesson(
            String course,
            String code,
            String titleZh,
            String titleEn,
            int estimate,
            int opened,
            int done,
            int left,
            Integer minutes) {}

    /**
     * @param current the lesson they opened last and have not read; null without one
     * @param lastAt when they last had a lesson open; null when they never had
     * @param week minutes studied within the last seven days
     * @param minutes studied in all
     * @param nudgedAt when they were reminded last; null when never
     */
    public record Trainee(
            long id,
            String name,
            String institution,
            int done,
            int total,
            Current current,
            Instant lastAt,
            int week,
            int minutes,
            Hold hold,
            Instant nudgedAt) {

        public boolean isFinished() {
            return done >= total;
        }
    }

    /** @param minutes how long they have studied it */
    public record Current(String titleZh, String titleEn, int minutes) {}
}
