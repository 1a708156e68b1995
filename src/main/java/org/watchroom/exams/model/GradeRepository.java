package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grades that count, and those before them. */
@ApplicationScoped
public class GradeRepository {

    @Inject
    private EntityManager database;

    /** The grade that counts of each sealed attempt, without the questions that were cancelled. */
    public Map<Long, Grade> newest(Collection<Long> attemptIds) {
        Map<Long, Grade> grades = new HashMap<>();
        if (!attemptIds.isEmpty()) {
            statements()
                    .list(
                            "SELECT attempt_id, number, points, passed FROM newest_grade WHERE points IS NOT NULL"
                                    + " AND attempt_id IN (" + Statements.places(attemptIds.size()) + ")",
                            row -> grades.put(
                                    row.getLong(1),
                                    new Grade(row.getInt(2), row.getBigDecimal(3), row.getBoolean(4), Set.of())),
                            attemptIds.toArray());
        }
        return grades;
    }

    /** The grade that counts of a sealed attempt. */
    public Grade of(Attempt sealed) {
        Grade newest = newest(List.of(sealed.id())).getOrDefault(sealed.id(), Grade.first(sealed));
        if (newest.number() == 1) {
            return newest;
        }
        Set<Integer> cancelled = new HashSet<>(statements()
                .list(
                        "SELECT no FROM newest_mark WHERE attempt_id = ? AND cancelled",
                        row -> row.getInt(1),
                        sealed.id()));
        return new Grade(newest.number(), newest.points(), newest.passed(), cancelled);
    }

    /**
     * A grade after the first.
     *
     * @param accepted answers in the letters of the bank, separated by blanks
     * @param before points of the grade before it
     */
    public record Further(
            int number,
            int no,
            String deed,
            String accepted,
            String reason,
            Instant at,
            BigDecimal before,
            BigDecimal points) {}

    /** How the grade of an attempt came to be what it is, the oldest change first. */
    public List<Further> further(long attemptId) {
        return statements()
                .list(
                        "SELECT g.number, g.no, r.deed, r.accepted, r.reason, r.taken_at, g.points,"
                                + " COALESCE((SELECT p.points FROM attempt_grade p WHERE p.attempt_id = g.attempt_id"
                                + " AND p.paper_hash = g.paper_hash AND p.number < g.number"
                                + " ORDER BY p.number DESC LIMIT 1), a.points) AS earlier"
                                + " FROM attempt_grade g JOIN attempt a ON a.id = g.attempt_id"
                                + " AND a.paper_hash = g.paper_hash JOIN regrade r ON r.id = g.regrade_id"
                                + " WHERE g.attempt_id = ? ORDER BY g.number",
                        row -> new Further(
                                row.getInt("number"),
                                row.getInt("no"),
                                row.getString("deed"),
                                row.getString("accepted"),
                                row.getString("reason"),
                                Statements.instant(row, "taken_at"),
                                row.getBigDecimal("earlier"),
                                row.getBigDecimal("points")),
                        attemptId);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
