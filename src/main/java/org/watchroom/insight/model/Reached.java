package org.watchroom.insight.model;

/**
 * Where a person stands on the way to the national certificate, as a condition on a row {@code s} of the view
 * {@code enrolment_cut} and the result {@code r} that counts for it. The steps include each other from left to right.
 * Passing is 60 of 100 in theory, and 60 of 100 in the skills test on top of it (2026 standard, 1.7).
 */
public enum Reached {
    TRAINED("s.state = 'ENROLLED'"),
    ELIGIBLE(TRAINED, "r.state IN ('NOT_REGISTERED', 'ABSENT', 'SAT')"),
    REGISTERED(TRAINED, "r.state IN ('ABSENT', 'SAT')"),
    SAT(TRAINED, "r.state = 'SAT'"),
    PASSED_THEORY(SAT, "r.theory >= 60"),
    PASSED_PRACTICAL(PASSED_THEORY, "r.practical >= 60"),
    CERTIFIED(TRAINED, "r.certificate_number <> ''"),
    NOT_ELIGIBLE(TRAINED, "r.state = 'NOT_ELIGIBLE'"),
    NOT_REGISTERED(TRAINED, "r.state = 'NOT_REGISTERED'"),
    ABSENT(TRAINED, "r.state = 'ABSENT'"),
    NOT_RECORDED(TRAINED, "r.id IS NULL"),
    WITHDRAWN("s.state = 'WITHDRAWN'"),
    WITHOUT_NUMBER(PASSED_PRACTICAL, "COALESCE(r.certificate_number, '') = ''"),
    WITHOUT_SIGN_IN(TRAINED, "s.without_sign_in = 1");

    private final String condition;

    Reached(String condition) {
        this.condition = condition;
    }

    Reached(Reached before, String further) {
        this(before.condition + " AND " + further);
    }

    String condition() {
        return condition;
    }

    /** Counts them; nobody is 0. */
    String sum() {
        return "SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
    }
}
