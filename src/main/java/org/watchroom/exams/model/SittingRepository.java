package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class SittingRepository {

    @Inject
    private EntityManager database;

    public Sitting get(long id) {
        return Optional.ofNullable(database.find(Sitting.class, id)).orElseThrow(SittingRepository::absent);
    }

    /** Newest first. */
    public List<Sitting> all() {
        return database.createQuery("SELECT s FROM Sitting s ORDER BY s.opensAt DESC, s.id DESC", Sitting.class)
                .getResultList();
    }

    /** Those of the cohorts, the first to close first. */
    public List<Sitting> ofCohorts(Collection<Long> cohortIds) {
        return cohortIds.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT s FROM Sitting s WHERE s.cohortId IN :cohorts ORDER BY s.closesAt, s.id",
                                Sitting.class)
                        .setParameter("cohorts", cohortIds)
                        .getResultList();
    }

    public void add(Sitting sitting) {
        database.persist(sitting);
        database.flush();
    }

    /**
     * Keeps other starts out until the transaction ends, so that no seat is given twice.
     *
     * @throws Refused {@code exams.sitting.full} while as many papers are open as there are seats
     */
    public void requireSeat(long sittingId) {
        Statements statements = Statements.within(database.unwrap(Connection.class));
        int seats = statements
                .list(
                        "SELECT seats FROM sitting WHERE id = ? AND seats IS NOT NULL FOR UPDATE",
                        row -> row.getInt(1),
                        sittingId)
                .stream()
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        int open = statements
                .list(
                        "SELECT COUNT(*) FROM attempt WHERE sitting_id = ? AND state = 'OPEN'",
                        row -> row.getInt(1),
                        sittingId)
                .get(0);
        if (open >= seats) {
            throw new Refused("exams.sitting.full", seats);
        }
    }

    /** Lets the window reach to a deadline that was moved on, so that nothing held until its end is shown before. */
    public void reachTo(long sittingId, Instant deadline) {
        Statements.within(database.unwrap(Connection.class))
                .change(
                        "UPDATE sitting SET closes_at = ? WHERE id = ? AND closes_at < ?",
                        deadline,
                        sittingId,
                        deadline);
    }

    /** The minutes that people have on top of the limit. */
    public Map<Long, Integer> extraMinutes(long sittingId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT person_id, minutes FROM extra_time WHERE sitting_id = ?",
                        row -> Map.entry(row.getLong(1), row.getInt(2)),
                        sittingId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sets the minutes that a person has on top of the limit. */
    public void grantExtra(long sittingId, long personId, int minutes) {
        Statements.within(database.unwrap(Connection.class))
                .change(
                        "INSERT INTO extra_time (sitting_id, person_id, minutes) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE minutes = VALUES(minutes)",
                        sittingId,
                        personId,
                        minutes);
    }

    /**
     * How a person stands in a sitting, by one statement.
     *
     * @param now by the clock of the database
     * @param attemptId of their latest attempt, or null
     * @param seats papers that may be open at once, or null
     * @param admitted whether they gave the access code, or none is asked
     */
    public record Standing(
            long blueprintId,
            long cohortId,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int extraMinutes,
            int attemptsAllowed,
            Instant now,
            Long attemptId,
            int attempts,
            boolean open,
            Instant deadline,
            boolean paused,
            Integer seats,
            boolean admitted) {}

    public Standing standing(long sittingId, long personId) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT s.blueprint_id, s.cohort_id, s.opens_at, s.closes_at, s.minutes, s.attempts_allowed,"
                                + " COALESCE(e.minutes, 0) AS extra, UTC_TIMESTAMP(6) AS now_at,"
                                + " a.id AS attempt_id, a.number, a.state, a.deadline,"
                                + " a.paused_at, s.seats, (s.code_hash IS NULL OR d.person_id IS NOT NULL) AS admitted"
                                + " FROM sitting s"
                                + " LEFT JOIN admission d ON d.sitting_id = s.id AND d.person_id = ?"
                                + " LEFT JOIN extra_time e ON e.sitting_id = s.id AND e.person_id = ?"
                                + " LEFT JOIN attempt a ON a.sitting_id = s.id AND a.person_id = ?"
                                + " WHERE s.id = ? ORDER BY a.number DESC LIMIT 1",
                        row -> new Standing(
                                row.getLong("blueprint_id"),
                                row.getLong("cohort_id"),
                                Statements.instant(row, "opens_at"),
                                Statements.instant(row, "closes_at"),
                                row.getInt("minutes"),
                                row.getInt("extra"),
                                row.getInt("attempts_allowed"),
                                Statements.instant(row, "now_at"),
                                row.getObject("attempt_id", Long.class),
                                row.getInt("number"),
                                "OPEN".equals(row.getString("state")),
                                Statements.instant(row, "deadline"),
                                Statements.instant(row, "paused_at") != null,
                                row.getObject("seats", Integer.class),
                                row.getBoolean("admitted")),
                        personId,
                        personId,
                        personId,
                        sittingId)
                .stream()
                .findFirst()
                .orElseThrow(SittingRepository::absent);
    }

    private static Refused absent() {
        return Refused.absent("exams.sitting.absent");
    }
}
