package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What papers had come to before they were opened again. Rows are only ever added. */
@ApplicationScoped
public class SealingRepository {

    @Inject
    private EntityManager database;

    /** Copies how a paper was sealed, and hands its marks over to that copy. */
    public void add(Attempt attempt, Instant reopenedAt, long by, String reason) {
        int number = count(attempt.id()) + 1;
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

    /**
     * One sealing of a paper.
     *
     * @param reopenedAt when it was opened again, or null while it holds
     */
    public record Sealed(long attemptId, Instant finishedAt, Instant reopenedAt) {}

    /** The sealing that had this hash: the one that holds, before any that was opened again. */
    public Optional<Sealed> find(String hash) {
        return statements()
                .list(
                        "SELECT id, finished_at, NULL AS reopened_at FROM attempt WHERE paper_hash = ?"
                                + " UNION ALL SELECT attempt_id, finished_at, reopened_at FROM sealing WHERE paper_hash = ?",
                        row -> new Sealed(
                                row.getLong(1),
                                Statements.instant(row, "finished_at"),
                                Statements.instant(row, "reopened_at")),
                        hash,
                        hash)
                .stream()
                .min(Comparator.comparing(Sealed::reopenedAt, Comparator.nullsFirst(Comparator.reverseOrder())));
    }

    /** How often the paper was opened again. */
    public int count(long attemptId) {
        return statements()
                .list("SELECT COUNT(*) FROM sealing WHERE attempt_id = ?", row -> row.getInt(1), attemptId)
                .get(0);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
