package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The journal of answers. It only ever grows. */
@ApplicationScoped
public class JournalRepository {

    /**
     * Locks the attempt against sealing and against a newer device, checks that it is this person's, open, not paused, of
     * this epoch and in time, that the paper offers the choice (as {@link PaperQuestion#offers} says), and adds the row; all
     * in one statement. What was there already is left alone.
     */
    static final String SAVE = "INSERT IGNORE INTO answer"
            + " (attempt_id, no, epoch, seq, choice, client_time, saved_at)"
            + " SELECT a.id, q.no, a.epoch, ?, CASE q.kind WHEN 'ORDERING' THEN ? ELSE ? END, ?, ?"
            + " FROM attempt a JOIN paper_question q ON q.attempt_id = a.id"
            + " WHERE a.id = ? AND q.no = ? AND a.person_id = ? AND a.state = 'OPEN' AND a.epoch = ?"
            + " AND a.paused_at IS NULL AND UTC_TIMESTAMP(6) <= a.deadline"
            + " AND CASE q.kind WHEN 'JUDGEMENT' THEN ? WHEN 'NUMERIC' THEN ?"
            + " ELSE ? <= CHAR_LENGTH(q.shown_order) AND (? <= 1 OR q.kind <> 'SINGLE')"
            + " AND (? IN (0, CHAR_LENGTH(q.shown_order)) OR q.kind <> 'ORDERING') END"
            + " LOCK IN SHARE MODE";

    @Inject
    private EntityManager database;

    @Inject
    private DataSource pool;

    /** What a device sent. */
    public record Sent(long attemptId, int no, int epoch, int seq, Choice choice, Instant clientTime) {}

    /**
     * To be called where no transaction runs: the statement is one by itself, committed when this returns, and nothing else
     * goes to the database.
     *
     * @return whether the row is new; if not, a second look says why
     */
    public boolean save(Sent sent, long personId, Instant savedAt) {
        Choice choice = sent.choice();
        try (Connection connection = pool.getConnection()) {
            return Statements.within(connection)
                            .change(
                                    SAVE,
                                    sent.seq(),
                                    choice.given(),
                                    choice.sorted(),
                                    sent.clientTime(),
                                    savedAt,
                                    sent.attemptId(),
                                    sent.no(),
                                    personId,
                                    sent.epoch(),
                                    choice.fitsJudgement(),
                                    choice.fitsNumber(),
                                    choice.highest(),
                                    choice.size(),
                                    choice.size())
                    == 1;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    public Optional<JournalEntry> find(Sent sent) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT no, epoch, seq, choice, saved_at AS at FROM answer"
                                + " WHERE attempt_id = ? AND no = ? AND epoch = ? AND seq = ?",
                        JournalRepository::entry,
                        sent.attemptId(),
                        sent.no(),
                        sent.epoch(),
                        sent.seq())
                .stream()
                .findFirst();
    }

    public List<JournalEntry> entries(long attemptId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT no, epoch, seq, choice, saved_at AS at FROM answer WHERE attempt_id = ?",
                        JournalRepository::entry,
                        attemptId);
    }

    /** Keeps what came too late apart from the paper. */
    public void keepLate(Sent sent, Kind kind, Instant receivedAt) {
        Statements.within(database.unwrap(Connection.class))
                .change(
                        "INSERT IGNORE INTO late_answer"
                                + " (attempt_id, no, epoch, seq, choice, client_time, received_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        sent.attemptId(),
                        sent.no(),
                        sent.epoch(),
                        sent.seq(),
                        sent.choice().kept(kind),
                        sent.clientTime(),
                        receivedAt);
    }

    /** Keeps what each question earned, by one statement. */
    public void addMarks(long attemptId, Marks marks) {
        Statements.within(database.unwrap(Connection.class))
                .addAll(
                        "INSERT INTO graded_answer (attempt_id, no, choice, awarded)",
                        marks.each().stream()
                                .map(mark -> new Object[] {attemptId, mark.no(), mark.choice(), mark.awarded()})
                                .toList());
    }

    /** By the grade that counts. */
    public Marks marks(long attemptId) {
        return new Marks(Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT g.no, g.choice, g.awarded, q.points FROM newest_mark g JOIN paper_question q"
                                + " ON q.attempt_id = g.attempt_id AND q.no = g.no WHERE g.attempt_id = ? ORDER BY g.no",
                        row -> new Marks.Mark(
                                row.getInt(1),
                                row.getString(2),
                                row.getBigDecimal(3).compareTo(row.getBigDecimal(4)) >= 0,
                                row.getBigDecimal(3)),
                        attemptId));
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getInt("no"),
                row.getInt("epoch"),
                row.getInt("seq"),
                row.getString("choice"),
                Statements.instant(row, "at"));
    }
}
