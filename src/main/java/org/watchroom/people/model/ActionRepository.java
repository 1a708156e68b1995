package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the action log. Nothing here writes: rows come from the deeds themselves. */
@ApplicationScoped
public class ActionRepository {

    private static final String NAMED = " IN (SELECT n.id FROM person n LEFT JOIN account c ON c.person_id = n.id"
            + " WHERE n.name LIKE ? ESCAPE '!' OR c.sign_in_name LIKE ? ESCAPE '!')";

    @Inject
    private EntityManager database;

    /** The newest first. */
    public List<Line> find(Criteria criteria, int most, int after) {
        Query query = query("""
                SELECT a.at, w.name, a.by_system, a.deed, a.subject, o.name, a.outcome, a.reason
                FROM action_log a LEFT JOIN person w ON w.id = a.person_id LEFT JOIN person o ON o.id = a.about_person""", new Asked(criteria), " ORDER BY a.id DESC LIMIT " + most + " OFFSET " + after);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Line(
                        row[0] instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) row[0],
                        (String) row[1],
                        row[2] instanceof Boolean yes ? yes : ((Number) row[2]).intValue() != 0,
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    public long count(Criteria criteria) {
        return ((Number) query("SELECT COUNT(*) FROM action_log a", new Asked(criteria), "")
                        .getSingleResult())
                .longValue();
    }

    private Query query(String select, Asked asked, String end) {
        Query query = database.createNativeQuery(select + asked.where() + end);
        for (int i = 0; i < asked.values.size(); i++) {
            query.setParameter(i + 1, asked.values.get(i));
        }
        return query;
    }

    /** Every deed that the log knows. */
    public List<String> deeds() {
        @SuppressWarnings("unchecked")
        List<String> deeds = database.createNativeQuery("SELECT DISTINCT deed FROM action_log ORDER BY deed")
                .getResultList();
        return deeds;
    }

    /** What to look for; null means anything. Instants are UTC, {@code before} is left out. */
    public record Criteria(
            String who, String deed, String about, String outcome, LocalDateTime since, LocalDateTime before) {}

    /** A row with its names. */
    public record Line(
            LocalDateTime at,
            String who,
            boolean bySystem,
            String deed,
            String subject,
            String about,
            String outcome,
            String reason) {}

    /** The conditions that are asked for, each with what it compares. */
    private static final class Asked {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Asked(Criteria criteria) {
            if (criteria.who() != null) {
                named("a.person_id", criteria.who());
            }
            if (criteria.about() != null && criteria.about().matches("\\d{1,18}")) {
                add("CONCAT(' ', a.subject, ' ') LIKE ?", "% " + Long.parseLong(criteria.about()) + " %");
            } else if (criteria.about() != null) {
                named("a.about_person", criteria.about());
            }
            add("a.deed = ?", criteria.deed());
            add("a.outcome = ?", criteria.outcome());
            add("a.at >= ?", criteria.since());
            add("a.at < ?", criteria.before());
        }

        private void add(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        private void named(String column, String part) {
            String pattern = "%" + part.replaceAll("[!%_]", "!$0") + "%";
            conditions.add(column + NAMED);
            values.add(pattern);
            values.add(pattern);
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
