package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchroom.kernel.Refused;

/** Attempts and their frozen papers. Whose attempt it is stands in every query that serves a trainee. */
@ApplicationScoped
public class AttemptRepository {

    /** How long the sweeper leaves an overdue paper alone, so that a save that came in time gets through, in seconds. */
    public static final int GRACE_SECONDS = 2;

    private static final int MOST_AT_A_TIME = 500;

    @Inject
    private EntityManager database;

    /** @throws Refused {@code exams.attempt.absent} also when it is somebody else's */
    public Attempt getOwn(long id, long personId) {
        return own(id, personId, LockModeType.NONE);
    }

    /** As {@link #getOwn}, and keeps saves and other sealings out until the transaction ends. */
    public Attempt lockOwn(long id, long personId) {
        return own(id, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The paper that a person is writing, if there is one; keeps saves and sealings out until the transaction ends. */
    public Optional<Attempt> lockOpen(long sittingId, long personId) {
        return database.createQuery(
                        "SELECT a FROM Attempt a WHERE a.sittingId = :sitting AND a.personId = :person AND a.state = :open",
                        Attempt.class)
                .setParameter("sitting", sittingId)
                .setParameter("person", personId)
                .setParameter("open", Attempt.State.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * The papers that are being written in a sitting; keeps saves and sealings out until the transaction ends.
     *
     * @param personId whose, or null for everybody's
     * @param butNot whose never
     */
    public List<Attempt> lockOpen(long sittingId, Long personId, long butNot) {
        return database.createQuery(
                        "SELECT a FROM Attempt a WHERE a.sittingId = :sitting AND a.state = :open AND a.personId <> :not"
                                + " AND (:person = 0 OR a.personId = :person) ORDER BY a.id",
                        Attempt.class)
                .setParameter("sitting", sittingId)
                .setParameter("open", Attempt.State.OPEN)
                .setParameter("not", butNot)
                .setParameter("person", personId == null ? 0 : personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The latest paper of a person in a sitting, locked. */
    public Attempt lockLatest(long sittingId, long personId) {
        return database.createQuery(
                        "SELECT a FROM Attempt a WHERE a.sittingId = :sitting AND a.personId = :person ORDER BY a.number DESC",
                        Attempt.class)
                .setParameter("sitting", sittingId)
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("exams.attempt.absent"));
    }

    /** @throws Refused {@code exams.reopen.open} when its person has opened another paper in the same moment */
    public void requireOnlyOneOpen() {
        try {
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("exams.reopen.open");
        }
    }

    /** Notes that the candidate sees the right answers of a sealed paper. */
    public boolean noteReviewed(long id, Instant now) {
        return Statements.within(database.unwrap(Connection.class))
                        .change(
                                "UPDATE attempt SET reviewed_at = COALESCE(reviewed_at, ?) WHERE id = ? AND state = 'SEALED'",
                                now,
                                id)
                == 1;
    }

    private Attempt own(long id, long personId, LockModeType lock) {
        return database.createQuery("SELECT a FROM Attempt a WHERE a.id = :id AND a.personId = :person", Attempt.class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("exams.attempt.absent"));
    }

    public Optional<Attempt> find(long id) {
        return Optional.ofNullable(database.find(Attempt.class, id));
    }

    /** Newest first. */
    public List<Attempt> ofPerson(long personId, Collection<Long> sittingIds) {
        return sittingIds.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT a FROM Attempt a WHERE a.personId = :person AND a.sittingId IN :sittings"
                                        + " ORDER BY a.number DESC",
                                Attempt.class)
                        .setParameter("person", personId)
                        .setParameter("sittings", sittingIds)
                        .getResultList();
    }

    /** Papers past their deadline and its grace, the longest overdue first. */
    public List<Long> overdue() {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT id FROM attempt WHERE state = 'OPEN' AND paused_at IS NULL"
                                + " AND deadline < UTC_TIMESTAMP(6) - INTERVAL " + GRACE_SECONDS + " SECOND"
                                + " ORDER BY deadline LIMIT " + MOST_AT_A_TIME,
                        row -> row.getLong(1));
    }

    /** The attempt, locked, if it is open past its deadline and nobody else is at it. */
    public Optional<Attempt> lockOverdue(long id) {
        return database
                .createNativeQuery(
                        "SELECT * FROM attempt WHERE id = ?1 AND state = 'OPEN' AND paused_at IS NULL"
                                + " AND deadline < UTC_TIMESTAMP(6) - INTERVAL " + GRACE_SECONDS
                                + " SECOND FOR UPDATE SKIP LOCKED",
                        Attempt.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(Attempt.class::cast)
                .findFirst();
    }

    /** Opens an attempt with epoch 1; empty when that number has been opened already. */
    public OptionalLong open(
            long sittingId, long personId, int number, long seed, long poolId, Instant startedAt, Instant deadline) {
        return Statements.within(database.unwrap(Connection.class))
                .add(
                        "INSERT IGNORE INTO attempt (sitting_id, person_id, number, seed, pool_id, epoch, state,"
                                + " started_at, deadline) VALUES (?, ?, ?, ?, ?, 1, 'OPEN', ?, ?)",
                        sittingId,
                        personId,
                        number,
                        seed,
                        poolId,
                        startedAt,
                        deadline);
    }

    /** Freezes the paper, by one statement whatever its length. */
    public void freeze(long attemptId, List<PaperQuestion> paper) {
        Statements.within(database.unwrap(Connection.class))
                .addAll(
                        "INSERT INTO paper_question"
                                + " (attempt_id, no, question_version_id, function_name, kind, points, shown_order)",
                        paper.stream()
                                .map(it -> new Object[] {
                                    attemptId,
                                    it.no(),
                                    it.versionId(),
                                    it.function(),
                                    it.kind().name(),
                                    it.points(),
                                    it.shownOrder()
                                })
                                .toList());
    }

    public List<PaperQuestion> paper(long attemptId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT no, question_version_id, function_name, kind, points, shown_order FROM paper_question"
                                + " WHERE attempt_id = ? ORDER BY no",
                        row -> new PaperQuestion(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(3),
                                Kind.valueOf(row.getString(4)),
                                row.getBigDecimal(5),
                                row.getString(6)),
                        attemptId);
    }

    /** Sealed attempts of a blueprint, whatever the sitting. */
    public List<Sealed> sealedOf(String blueprintCode, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        Object[] values = new Object[personIds.size() + 1];
        values[0] = blueprintCode;
        System.arraycopy(personIds.toArray(), 0, values, 1, personIds.size());
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT a.person_id, n.points, a.finished_at, a.sitting_id FROM attempt a"
                                + " JOIN newest_grade n ON n.attempt_id = a.id"
                                + " JOIN sitting s ON s.id = a.sitting_id JOIN blueprint b ON b.id = s.blueprint_id"
                                + " WHERE b.code = ? AND a.state = 'SEALED' AND a.person_id IN ("
                                + Statements.places(personIds.size()) + ") ORDER BY a.finished_at, a.id",
                        row -> new Sealed(
                                row.getLong(1),
                                row.getBigDecimal(2),
                                Statements.instant(row, "finished_at"),
                                row.getLong("sitting_id")),
                        values);
    }

    /** What became of one attempt. */
    public record Sealed(long personId, BigDecimal points, Instant finishedAt, long sittingId) {}
}
