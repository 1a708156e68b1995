package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.TestDatabase;
import org.watchroom.testing.UseCases;

/** Twelve trainees in each of two cohorts; of what they did only the rows that the comparison reads are there. */
@UseCases
class ShiftsIT {

    private static final int EACH = 12;

    private final Shifts shifts = House.bean(Shifts.class);
    private long administrator;

    @BeforeEach
    void whatTwoCohortsDid() throws SQLException {
        administrator = Somebody.with("chen", Role.ADMINISTRATOR);
        Sql.run(
                "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                        + " label_en, place) VALUES ('S', '2026', 'L5', 'skill', 'f', 'g', TRUE, '处置火警', 'handle an alarm', 1)");
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            statement.execute("INSERT INTO drill_item (id, sheet_id, no, text_zh, text_en, points, star, evidence)"
                    + " VALUES (1, 1, 1, 'z', 'e', 10, TRUE, 'A')");
            statement.execute("INSERT INTO drill_item_skill VALUES (1, 'S')");
            for (int cohort = 1; cohort <= 2; cohort++) {
                statement.execute(
                        "INSERT INTO sitting (id, blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes,"
                                + " attempts_allowed, review_policy) VALUES (" + cohort + ", 1, " + cohort
                                + ", 'z', '2026-01-01', '2026-01-02', 60, 1, 'NEVER')");
                for (int i = 0; i < EACH; i++) {
                    sits(statement, cohort, cohort * 100 + i);
                }
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    /** In the second cohort everybody knows the panel and nobody else has changed; half of them handle the alarm better. */
    private static void sits(Statement statement, int cohort, int person) throws SQLException {
        statement.execute(
                "INSERT INTO attempt (id, sitting_id, person_id, number, seed, epoch, state, started_at, deadline,"
                        + " finished_at, seal_cause, points, passed, paper_hash) VALUES (" + person + ", " + cohort
                        + ", " + person
                        + ", 1, 1, 1, 'SEALED', '2026-01-01', '2026-01-02', '2026-01-02', 'SUBMITTED', 1, FALSE, 'x')");
        for (int no = 1; no <= 4; no++) {
            boolean isPanel = no <= 2;
            boolean isRight = isPanel ? cohort == 2 || no == 1 && person % 3 == 0 : (person + no) % 2 == 0;
            statement.execute(
                    "INSERT INTO paper_question (attempt_id, no, question_version_id, function_name, kind, points,"
                            + " shown_order) VALUES (" + person + ", " + no + ", 1, '" + (isPanel ? "控制器" : "灭火器")
                            + "', 'SINGLE', 1, 'ABCD')");
            statement.execute("INSERT INTO graded_answer (attempt_id, no, choice, awarded) VALUES (" + person + ", "
                    + no + ", 'A', " + (isRight ? 1 : 0) + ")");
        }
        statement.execute(
                "INSERT INTO drill_record (id, client_key, sheet_id, cohort_id, trainee_id, grader_id, started_at,"
                        + " finished_at, elapsed_seconds, points, verdict, causes, fatal, signed_at) VALUES (" + person
                        + ", '" + person
                        + "', 1, " + cohort + ", " + person
                        + ", 1, '2026-01-01', '2026-01-01', 60, 50, 'PASSED', '', FALSE,"
                        + " '2026-01-01')");
        statement.execute("INSERT INTO drill_mark (record_id, item_id, result, fatal, at_second) VALUES (" + person
                + ", 1, '" + (cohort == 2 && person % 2 == 0 ? "DONE" : "NOT_DONE") + "', FALSE, 1)");
    }

    @Test
    void theTopicThatChangedStandsFirstAndChanceIsNoDifference() {
        List<Shift> topics = Somebody.as(administrator, () -> shifts.topics(1, 2));
        assertThat(topics).extracting(Shift::zh).containsExactly("控制器", "灭火器");
        assertThat(topics).extracting(Shift::sure).containsExactly(true, false);
        assertThat(topics.get(0).before()).isCloseTo(1.0 / 6, within(1e-4));
        assertThat(topics.get(0).after()).isCloseTo(1, within(1e-9));
        assertThat(topics.get(0).peopleAfter()).isEqualTo(EACH);
        assertThat(topics.get(1).change()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aStarredSkillIsComparedByTheRecordsThatHold() {
        assertThat(Somebody.as(administrator, () -> shifts.stars(1, 2)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.en()).isEqualTo("handle an alarm");
                    assertThat(it.change()).isCloseTo(0.5, within(1e-4));
                    assertThat(it.sure()).isTrue();
                });
        assertThat(Somebody.as(administrator, () -> shifts.stars(1, 3))).isEmpty();
    }
}
