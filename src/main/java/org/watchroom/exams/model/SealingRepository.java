package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;

/** What papers had come to before they were opened again. Rows are only ever added. */
@ApplicationScoped
public class SealingRepository {

    @Inject
    private EntityManager database;

    /** Copies how a paper was sealed, and hands its marks over to that copy. */
    public void add(Attempt attempt, Instant reopenedAt, long by, String reason) {
        int number = statements()
                .list("SELECT COUNT(*) + 1 FROM sealing WHERE attempt_id = ?", row -> row.getInt(1), attempt.id())
                .get(0);
        statements()
                .change(
                        "INSERT INTO sealing (attempt_id, number, deadline, finished_at, seal_cause, points, passed,"
                                + " paper_hash, graded_at, reopened_at, reopened_by, reason)"
                                + " SELECT id, ?, deadline, finished_at, seal_cause, points, passed, paper_hash,"
                                + " graded_at, ?, ?, ? FROM attempt WHERE id = ?",
                        number,
                        reopenedAt,
                        by,
                        reason,
                        attempt.id());
        statements()
                .change(
                        "INSERT INTO sealing_mark (attempt_id, number, no, choice, awarded)"
                                + " SELECT attempt_id, ?, no, choice, awarded FROM graded_answer WHERE attempt_id = ?",
                        number,
                        attempt.id());
        statements().change("DELETE FROM graded_answer WHERE attempt_id = ?", attempt.id());
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
