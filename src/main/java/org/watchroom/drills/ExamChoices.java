package org.watchroom.drills;

import java.util.List;

/**
 * What a drill examination of a cohort can be made of.
 *
 * @param level of the standard that the cohort's programme follows
 */
public record ExamChoices(
        long cohortId, String cohort, String level, List<Sheet> sheets, List<Grader> graders, List<Trainee> trainees) {

    /** @param isOfLevel whether an item of it holds a skill of the cohort's level */
    public record Sheet(long id, String code, String titleZh, String titleEn, boolean isOfLevel) {}

    /** @param taught whether they instruct this very cohort */
    public record Grader(long id, String name, boolean taught) {}

    public record Trainee(long id, String name, String institution) {}
}
