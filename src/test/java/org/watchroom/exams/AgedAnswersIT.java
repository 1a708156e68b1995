package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Role;
import org.watchroom.people.DryRun;
import org.watchroom.people.KeptKind;
import org.watchroom.people.Retention;
import org.watchroom.people.RetentionDeletion;
import org.watchroom.testing.Ago;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** What grows old of papers that were handed in: never what was graded. */
@UseCases
class AgedAnswersIT {

    private static final String REPLACED = "exams.retention.answers";
    private static final String LATE = "exams.retention.late";

    private ExamHall hall;
    private long administrator;
    private long version;

    @BeforeEach
    void aHallAndRules() {
        hall = new ExamHall();
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
        version = Sql.count("SELECT MIN(id) FROM question_version");
        Sql.run(
                "INSERT INTO retention_rule (code, months, active) VALUES (?, 36, TRUE), (?, 12, TRUE)",
                REPLACED,
                LATE);
    }

    @Test
    void onlyEntriesThatWereReplacedOnPapersThatAreOldAndGradedGo() {
        long old = paper(1, Ago.longerThan(36));
        long atTheLimit = paper(2, Ago.exactly(36));
        DryRun dry = dry(REPLACED);
        assertThat(dry.rows()).isEqualTo(2);
        assertThat(dry.held()).containsExactly(new KeptKind.Held("exams.retention.held-graded", 1));
        assertThat(delete(REPLACED, 2)).isEqualTo(2);
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(epoch, seq, choice)) FROM answer WHERE attempt_id = ?", old))
                .as("the one with the greatest epoch and seq was graded")
                .isEqualTo("21C");
        assertThat(Sql.count("SELECT COUNT(*) FROM answer WHERE attempt_id = ?", atTheLimit))
                .isEqualTo(3);
        assertThat(Sql.count("SELECT COUNT(*) FROM graded_answer")).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt WHERE points = 60")).isEqualTo(2);
        assertThat(dry(REPLACED).rows()).isZero();
    }

    @Test
    void answersOfAPaperThatIsOpenNeverGrowOld() {
        long open = paper(1, Ago.longerThan(36));
        Sql.run("DELETE FROM graded_answer");
        Sql.run(
                "UPDATE attempt SET state = 'OPEN', finished_at = NULL, seal_cause = NULL, points = NULL, passed = NULL"
                        + " WHERE id = ?",
                open);
        assertThat(dry(REPLACED).rows()).isZero();
        assertThat(dry(LATE).rows()).isZero();
    }

    @Test
    void lateAnswersGoWhenTheyAreOlderThanTheLimit() {
        long attempt = paper(1, Ago.longerThan(12));
        Sql.run("INSERT INTO late_answer VALUES (?, 1, 2, 8, 'A', NULL, ?)", attempt, Ago.longerThan(12));
        Sql.run("INSERT INTO late_answer VALUES (?, 1, 2, 9, 'B', NULL, ?)", attempt, Ago.exactly(12));
        assertThat(dry(LATE).samples()).extracting(DryRun.Line::who).containsExactly("lin");
        assertThat(delete(LATE, 1)).isEqualTo(1);
        assertThat(Sql.text("SELECT GROUP_CONCAT(choice) FROM late_answer")).isEqualTo("B");
    }

    /** A sealed paper of one question, answered three times. */
    private long paper(int number, String finished) {
        long attempt = Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline,"
                        + " finished_at, seal_cause, points, passed, paper_hash) VALUES (?, ?, ?, 1, 2, 'SEALED',"
                        + " '2020-01-01', '2099-01-01', ?, 'SUBMITTED', 60, TRUE, '')",
                hall.sitting,
                hall.trainee,
                number,
                finished);
        Sql.run("INSERT INTO paper_question VALUES (?, 1, ?, 'f', 'SINGLE', 10, 'ABCD')", attempt, version);
        for (String entry : "1 1 A,1 2 B,2 1 C".split(",")) {
            String[] parts = entry.split(" ");
            Sql.run(
                    "INSERT INTO answer VALUES (?, 1, ?, ?, ?, NULL, '2020-01-01')",
                    attempt,
                    parts[0],
                    parts[1],
                    parts[2]);
        }
        Sql.run("INSERT INTO graded_answer VALUES (?, 1, 'C', 10)", attempt);
        return attempt;
    }

    private DryRun dry(String code) {
        return Somebody.as(administrator, () -> House.bean(Retention.class).dryRun(code));
    }

    private long delete(String code, long typed) {
        return Somebody.as(
                administrator, () -> House.bean(RetentionDeletion.class).delete(code, typed, new Reason("期满清理")));
    }
}
