package org.watchroom.practice;

import org.watchroom.testing.Sql;

/** What people have answered, for tests: always the first questions of a level. */
final class KnownQuestions {

    private KnownQuestions() {}

    /** In practice, today, once each. */
    static void practised(long person, String level, int questions, boolean right) {
        Sql.run(
                "INSERT INTO practice_card (person_id, question_id, stability, difficulty, reviews, last_right, last_on,"
                        + " last_at, mistake, right_days) SELECT ?, v.question_id, 2.3065, 5, 1, ?, CURRENT_DATE,"
                        + " UTC_TIMESTAMP(6), ?, 0 FROM question_version v WHERE v.level = ? ORDER BY v.question_id LIMIT "
                        + questions,
                person,
                right,
                !right,
                level);
    }

    /**
     * In a mock exam that was handed in an hour ago.
     *
     * @param closesInDays of the sitting
     */
    static void sat(
            long person,
            long cohort,
            String blueprint,
            String level,
            int questions,
            boolean right,
            String policy,
            int closesInDays) {
        long sitting = Sql.run(
                "INSERT INTO sitting (blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes, attempts_allowed,"
                        + " review_policy) SELECT id, ?, '模拟', UTC_TIMESTAMP(6) - INTERVAL 9 DAY, UTC_TIMESTAMP(6) + INTERVAL "
                        + closesInDays + " DAY, 60, 1, ? FROM blueprint WHERE code = ?",
                cohort,
                policy,
                blueprint);
        long attempt = Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline, finished_at,"
                        + " seal_cause, points, passed, paper_hash) VALUES (?, ?, 1, 1, 1, 'SEALED', UTC_TIMESTAMP(6) - INTERVAL"
                        + " 90 MINUTE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, 'SUBMITTED', 0, FALSE, 'x')",
                sitting,
                person);
        Sql.run(
                "INSERT INTO paper_question (attempt_id, no, question_version_id, function_name, kind, points, shown_order)"
                        + " SELECT ?, ROW_NUMBER() OVER (ORDER BY id), id, function_name, kind, 1, 'ABCD'"
                        + " FROM question_version WHERE level = ? ORDER BY id LIMIT " + questions,
                attempt,
                level);
        Sql.run(
                "INSERT INTO graded_answer (attempt_id, no, choice, awarded)"
                        + " SELECT attempt_id, no, 'A', ? FROM paper_question WHERE attempt_id = ?",
                right ? 1 : 0,
                attempt);
    }
}
