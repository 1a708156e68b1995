package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is there, as their pages say it. Nothing about answers is decided by it. */
@ApplicationScoped
public class PresenceRepository {

    @Inject
    private EntityManager database;

    /**
     * How a candidate stands, for their page.
     *
     * @param now by the clock of the database
     * @param attemptId of their latest attempt, or null; what follows is its
     */
    public record Standing(
            long cohortId,
            boolean fullScreen,
            boolean admitted,
            Instant now,
            Long attemptId,
            String state,
            int epoch,
            Instant deadline,
            Instant pausedAt) {}

    public Optional<Standing> find(long sittingId, long personId) {
        return statements()
                .list(
                        "SELECT s.cohort_id, s.full_screen, (s.code_hash IS NULL OR d.person_id IS NOT NULL) AS admitted,"
                                + " UTC_TIMESTAMP(6) AS now_at, a.id AS attempt_id, a.state, a.epoch, a.deadline,"
                                + " a.paused_at FROM sitting s"
                                + " LEFT JOIN admission d ON d.sitting_id = s.id AND d.person_id = ?"
                                + " LEFT JOIN attempt a ON a.sitting_id = s.id AND a.person_id = ?"
                                + " WHERE s.id = ? ORDER BY a.number DESC LIMIT 1",
                        row -> new Standing(
                                row.getLong("cohort_id"),
                                row.getBoolean("full_screen"),
                                row.getBoolean("admitted"),
                                Statements.instant(row, "now_at"),
                                row.getObject("attempt_id", Long.class),
                                row.getString("state"),
                                row.getInt("epoch"),
                                Statements.instant(row, "deadline"),
                                Statements.instant(row, "paused_at")),
                        personId,
                        personId,
                        sittingId)
                .stream()
                .findFirst();
    }

    /**
     * Keeps what a page said of itself in place of what it said before.
     *
     * @param screenLeft how often since then the full screen was left; it is added up
     */
    public void hear(long sittingId, long personId, int unsaved, int screenLeft) {
        statements()
                .change(
                        "INSERT INTO candidate_signal (sitting_id, person_id, heard_at, unsaved, screen_left)"
                                + " VALUES (?, ?, UTC_TIMESTAMP(6), ?, ?) ON DUPLICATE KEY UPDATE"
                                + " heard_at = VALUES(heard_at), unsaved = VALUES(unsaved),"
                                + " screen_left = screen_left + VALUES(screen_left)",
                        sittingId,
                        personId,
                        unsaved,
                        screenLeft);
    }

    public void admit(long sittingId, long personId) {
        statements()
                .change(
                        "INSERT IGNORE INTO admission (sitting_id, person_id, admitted_at)"
                                + " VALUES (?, ?, UTC_TIMESTAMP(6))",
                        sittingId,
                        personId);
    }

    /**
     * Where a candidate is: their latest paper, and what their page last said.
     *
     * @param now by the clock of the database
     * @param personId null in the one row of a sitting in which nobody has shown up
     * @param attemptId null without a paper; what follows is its
     * @param heardAt when the page last said something, or null
     */
    public record Place(
            long blueprintId,
            long cohortId,
            Instant now,
            Long personId,
            Long attemptId,
            int number,
            String state,
            int epoch,
            Instant deadline,
            Instant pausedAt,
            Instant finishedAt,
            String sealCause,
            long movedMicros,
            int answered,
            Instant lastSavedAt,
            Instant heardAt,
            int unsaved,
            int screenLeft) {}

    /**
     * Everybody who has shown up, by one statement. Answered is a question whose latest entry holds a choice: the entry
     * with the highest (epoch, seq), found by text so that every database agrees.
     */
    public List<Place> places(long sittingId) {
        return statements()
                .list(
                        "SELECT s.blueprint_id, s.cohort_id, UTC_TIMESTAMP(6) AS now_at, p.person_id, a.id AS attempt_id,"
                                + " a.number, a.state, a.epoch, a.deadline, a.paused_at, a.finished_at, a.seal_cause,"
                                + " a.moved_micros, j.answered, j.last_saved_at, c.heard_at, c.unsaved, c.screen_left"
                                + " FROM sitting s"
                                + " LEFT JOIN (SELECT person_id, MAX(number) AS number FROM attempt WHERE sitting_id = ?"
                                + " GROUP BY person_id UNION SELECT g.person_id, 0 FROM candidate_signal g"
                                + " WHERE g.sitting_id = ? AND NOT EXISTS (SELECT 1 FROM attempt k"
                                + " WHERE k.sitting_id = g.sitting_id AND k.person_id = g.person_id)) p ON p.person_id > 0"
                                + " LEFT JOIN attempt a ON a.sitting_id = s.id AND a.person_id = p.person_id"
                                + " AND a.number = p.number"
                                + " LEFT JOIN candidate_signal c ON c.sitting_id = s.id AND c.person_id = p.person_id"
                                + " LEFT JOIN (SELECT l.attempt_id, SUM(CHAR_LENGTH(l.latest) > 20) AS answered,"
                                + " MAX(l.saved_at) AS last_saved_at FROM (SELECT w.attempt_id, w.no,"
                                + " MAX(CONCAT(LPAD(w.epoch, 10, '0'), LPAD(w.seq, 10, '0'), w.choice)) AS latest,"
                                + " MAX(w.saved_at) AS saved_at FROM answer w JOIN attempt i ON i.id = w.attempt_id"
                                + " WHERE i.sitting_id = ? GROUP BY w.attempt_id, w.no) l GROUP BY l.attempt_id) j"
                                + " ON j.attempt_id = a.id WHERE s.id = ?",
                        row -> new Place(
                                row.getLong("blueprint_id"),
                                row.getLong("cohort_id"),
                                Statements.instant(row, "now_at"),
                                row.getObject("person_id", Long.class),
                                row.getObject("attempt_id", Long.class),
                                row.getInt("number"),
                                row.getString("state"),
                                row.getInt("epoch"),
                                Statements.instant(row, "deadline"),
                                Statements.instant(row, "paused_at"),
                                Statements.instant(row, "finished_at"),
                                row.getString("seal_cause"),
                                row.getLong("moved_micros"),
                                row.getInt("answered"),
                                Statements.instant(row, "last_saved_at"),
                                Statements.instant(row, "heard_at"),
                                row.getInt("unsaved"),
                                row.getInt("screen_left")),
                        sittingId,
                        sittingId,
                        sittingId,
                        sittingId);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
