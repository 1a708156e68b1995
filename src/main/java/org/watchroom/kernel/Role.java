package org.watchroom.kernel;

import static org.watchroom.kernel.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is here for. One person may hold several roles; nobody grades or issues for themself. */
public enum Role {
    TRAINEE(LEARN, SIT_EXAMS, SEE_OWN_RECORDS),
    INSTRUCTOR(
            GRADE_DRILLS,
            GRANT_EXTRA_TIME,
            INVIGILATE,
            ANSWER_FAULTS,
            TAKE_ATTENDANCE,
            SEE_COHORTS,
            SEE_QUESTIONS,
            SEE_EXAMS,
            SEE_COURSES,
            WRITE_COURSES),
    ADMINISTRATOR(
            RUN_COHORTS,
            TAKE_ATTENDANCE,
            SEE_COHORTS,
            KEEP_PEOPLE,
            KEEP_STANDARD,
            KEEP_QUESTIONS,
            SEE_QUESTIONS,
            KEEP_COURSES,
            SEE_COURSES,
            WRITE_COURSES,
            KEEP_EXAMS,
            SEE_EXAMS,
            GRANT_EXTRA_TIME,
            INVIGILATE,
            ANSWER_FAULTS,
            KEEP_DRILL_SHEETS,
            ISSUE_CERTIFICATES,
            RECORD_NATIONAL_RESULTS,
            SEE_INSIGHT,
            SEE_ACCOUNTS,
            KEEP_ACCOUNTS);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
