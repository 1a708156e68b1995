package org.watchroom.kernel;

/**
 * What a use case asks of its caller. A <em>deed</em> is written to the action log each time it is done.
 */
public enum Permission {
    /** Open to anybody, signed in or not. */
    ANYONE(false),
    /** Open to everybody who is signed in, whatever their role. */
    SIGNED_IN(false),

    LEARN(false),
    SIT_EXAMS(false),
    SEE_OWN_RECORDS(false),

    GRADE_DRILLS(true),
    GRANT_EXTRA_TIME(true),
    /** Pausing, extending, taking in and opening again the papers of a sitting. */
    INVIGILATE(true),
    /** Answering what trainees report about questions. */
    ANSWER_FAULTS(true),
    TAKE_ATTENDANCE(true),
    SEE_COHORTS(false),
    SEE_QUESTIONS(false),
    SEE_EXAMS(false),
    SEE_COURSES(false),
    /** Writing courses that readers do not see until they are published. */
    WRITE_COURSES(false),

    RUN_COHORTS(true),
    KEEP_PEOPLE(true),
    KEEP_STANDARD(true),
    KEEP_QUESTIONS(true),
    KEEP_COURSES(true),
    KEEP_EXAMS(true),
    KEEP_DRILL_SHEETS(true),
    ISSUE_CERTIFICATES(true),
    RECORD_NATIONAL_RESULTS(true),
    SEE_INSIGHT(false),
    /** The accounts of others, and what the action log says. */
    SEE_ACCOUNTS(false),
    KEEP_ACCOUNTS(true),
    /** What everybody who is signed in does to their own account. */
    OWN_ACCOUNT(true),

    /** The product itself at work: migrations, demo data, sweepers. Never held by a person. */
    SYSTEM(false);

    private final boolean deed;

    Permission(boolean deed) {
        this.deed = deed;
    }

    public boolean isDeed() {
        return deed;
    }
}
