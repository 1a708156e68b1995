package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** The rules of how long what is kept, and the deletions that were done by them. */
@ApplicationScoped
public class RetentionRepository {

    /** The version of a rule that is not there yet. */
    public static final int NEW = -1;

    private static final int RUNS = 20;
    private static final String MOMENT = "DATE_FORMAT(%s, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ')";
    private static final String RUN =
            "SELECT id, code, " + MOMENT.formatted("before_at") + ", expected, deleted, run_by, "
                    + MOMENT.formatted("begun_at") + ", " + MOMENT.formatted("ended_at") + " FROM retention_run";

    @Inject
    private EntityManager database;

    public Optional<Rule> find(String code) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT code, months, CASE WHEN active THEN 1 ELSE 0 END, basis,"
                                + " version FROM retention_rule WHERE code = ?1")
                .setParameter(1, code)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Rule((String) row[0], (int) number(row[1]), number(row[2]) == 1, (String) row[3], (int)
                        number(row[4])));
    }

    /** Refuses with {@code people.changed-meanwhile} what was read before somebody else changed it. */
    public void change(String code, int version, int months, boolean active, String basis) {
        Query query = database.createNativeQuery(
                version == NEW
                        ? "INSERT IGNORE INTO retention_rule (months, active, basis, version, code)"
                                + " VALUES (?1, ?2, ?3, ?4 + 1, ?5)"
                        : "UPDATE retention_rule SET months = ?1, active = ?2, basis = ?3, version = ?4 + 1"
                                + " WHERE code = ?5 AND version = ?4");
        int changed = query.setParameter(1, months)
                .setParameter(2, active)
                .setParameter(3, basis)
                .setParameter(4, version)
                .setParameter(5, code)
                .executeUpdate();
        if (changed == 0) {
            throw new Refused("people.changed-meanwhile");
        }
    }

    /** @return the id of the deletion */
    public long begin(String code, Instant before, long expected, long by) {
        database.createNativeQuery("INSERT INTO retention_run (code, before_at, expected, run_by, begun_at)"
                        + " VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6))")
                .setParameter(1, code)
                .setParameter(2, AgedRowsRepository.text(before))
                .setParameter(3, expected)
                .setParameter(4, by)
                .executeUpdate();
        return number(database.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    /** A deletion that goes on; nobody else goes on with it until the transaction ends. */
    public Run open(long id) {
        return runs(database.createNativeQuery(RUN + " WHERE id = ?1 AND ended_at IS NULL FOR UPDATE")
                        .setParameter(1, id))
                .stream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("people.retention.absent"));
    }

    public void count(long id, int rows) {
        database.createNativeQuery("UPDATE retention_run SET deleted = deleted + ?1 WHERE id = ?2")
                .setParameter(1, rows)
                .setParameter(2, id)
                .executeUpdate();
    }

    public void end(long id) {
        database.createNativeQuery("UPDATE retention_run SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** The newest first. */
    public List<Run> runs() {
        return runs(database.createNativeQuery(RUN + " ORDER BY id DESC LIMIT " + RUNS));
    }

    private static List<Run> runs(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Run(
                        (String) row[1],
                        Instant.parse((String) row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        Instant.parse((String) row[6]),
                        row[7] == null ? null : Instant.parse((String) row[7])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    public record Rule(String code, int months, boolean active, String basis, int version) {}

    /** @param endedAt {@code null} while it goes on, or when it was broken off */
    public record Run(
            String code, Instant before, long expected, long deleted, long by, Instant begunAt, Instant endedAt) {}
}
