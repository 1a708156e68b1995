package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** What an examiner reads about sittings. */
@ApplicationScoped
public class ProgressRepository {

    @Inject
    private EntityManager database;

    /** How many attempts of a sitting there are, and what became of them. */
    public record Count(long sittingId, int open, int sealed, int passed) {}

    public List<Count> counts() {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT sitting_id, SUM(state = 'OPEN'), SUM(state = 'SEALED'), SUM(COALESCE(n.passed, FALSE))"
                                + " FROM attempt a JOIN newest_grade n ON n.attempt_id = a.id GROUP BY sitting_id",
                        row -> new Count(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    /**
     * One attempt as it stands.
     *
     * @param grade number of the grade that counts; above 1 after a regrade
     */
    public record Row(
            long attemptId,
            long personId,
            int number,
            boolean open,
            Instant startedAt,
            Instant deadline,
            Instant finishedAt,
            String sealCause,
            BigDecimal points,
            Boolean passed,
            int grade,
            int answered,
            int late) {}

    public List<Row> attempts(long sittingId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT a.id, a.person_id, a.number, a.state, a.started_at, a.deadline, a.finished_at,"
                                + " a.seal_cause, n.points, n.passed, n.number AS grade, COALESCE(j.answered, 0) AS answered,"
                                + " COALESCE(l.late, 0) AS late FROM attempt a"
                                + " JOIN newest_grade n ON n.attempt_id = a.id"
                                + " LEFT JOIN (SELECT w.attempt_id, COUNT(DISTINCT w.no) AS answered"
                                + " FROM answer w JOIN attempt i ON i.id = w.attempt_id"
                                + " WHERE i.sitting_id = ? GROUP BY w.attempt_id) j ON j.attempt_id = a.id"
                                + " LEFT JOIN (SELECT v.attempt_id, COUNT(*) AS late FROM late_answer v"
                                + " JOIN attempt k ON k.id = v.attempt_id WHERE k.sitting_id = ?"
                                + " GROUP BY v.attempt_id) l ON l.attempt_id = a.id"
                                + " WHERE a.sitting_id = ? ORDER BY a.started_at DESC, a.id DESC",
                        row -> new Row(
                                row.getLong("id"),
                                row.getLong("person_id"),
                                row.getInt("number"),
                                "OPEN".equals(row.getString("state")),
                                Statements.instant(row, "started_at"),
                                Statements.instant(row, "deadline"),
                                Statements.instant(row, "finished_at"),
                                row.getString("seal_cause"),
                                row.getBigDecimal("points"),
                                row.getObject("passed") == null ? null : Boolean.valueOf(row.getBoolean("passed")),
                                row.getInt("grade"),
                                row.getInt("answered"),
                                row.getInt("late")),
                        sittingId,
                        sittingId,
                        sittingId);
    }

    /** An answer that came too late. */
    public record Late(
            long attemptId, long personId, int number, int no, String choice, Instant receivedAt, Instant deadline) {}

    public List<Late> late(long sittingId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT l.attempt_id, a.person_id, a.number, l.no, l.choice, l.received_at, a.deadline"
                                + " FROM late_answer l JOIN attempt a ON a.id = l.attempt_id"
                                + " WHERE a.sitting_id = ? ORDER BY l.received_at, l.attempt_id, l.no, l.epoch, l.seq",
                        row -> new Late(
                                row.getLong("attempt_id"),
                                row.getLong("person_id"),
                                row.getInt("number"),
                                row.getInt("no"),
                                row.getString("choice"),
                                Statements.instant(row, "received_at"),
                                Statements.instant(row, "deadline")),
                        sittingId);
    }
}
