package org.watchroom.courses.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What instructors see of the reading of many, and the reminders that they send. */
@ApplicationScoped
public class NudgeRepository {

    private static final String SECONDS = "TIMESTAMPDIFF(SECOND, '1970-01-01', %s)";

    @Inject
    private EntityManager database;

    /** A reminder that its reader has not taken note of. */
    public record Unseen(long id, long byPerson, String words, Instant at) {}

    /** What each of these people did with each lesson of these courses that they opened. */
    public List<Footprint> footprints(Collection<Long> courseIds, Collection<Long> personIds) {
        if (courseIds.isEmpty() || personIds.isEmpty()) {
            return List.of();
        }
        List<?> rows = of("SELECT p.person_id, p.course_id, p.lesson_code, p.completed_at IS NOT NULL, "
                        + SECONDS.formatted("GREATEST(p.last_at, COALESCE(MAX(v.last_at), p.last_at))")
                        + ", COALESCE(SUM(v.counted), 0), COALESCE(SUM(CASE WHEN v.last_at > UTC_TIMESTAMP(6)"
                        + " - INTERVAL 7 DAY THEN v.counted END), 0) FROM lesson_progress p LEFT JOIN lesson_visit v"
                        + " ON v.person_id = p.person_id AND v.course_id = p.course_id AND v.lesson_code = p.lesson_code"
                        + " WHERE p.course_id IN " + in(courseIds) + " AND p.person_id IN " + in(personIds)
                        + " GROUP BY p.id, p.person_id, p.course_id, p.lesson_code, p.completed_at, p.last_at")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Footprint(
                        number(row[0]),
                        number(row[1]),
                        (String) row[2],
                        row[3] instanceof Boolean yes ? yes : number(row[3]) == 1,
                        Instant.ofEpochSecond(number(row[4])),
                        (int) number(row[5]),
                        (int) number(row[6])))
                .toList();
    }

    public void add(long personId, long cohortId, long byPerson, String words) {
        of(
                        "INSERT INTO nudge (person_id, cohort_id, by_person, words, at)"
                                + " VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6))",
                        personId,
                        cohortId,
                        byPerson,
                        words)
                .executeUpdate();
    }

    /** When people of a cohort were reminded last; whoever never was is left out. */
    public Map<Long, Instant> last(long cohortId) {
        List<?> rows = of(
                        "SELECT person_id, " + SECONDS.formatted("MAX(at)")
                                + " FROM nudge WHERE cohort_id = ?1 GROUP BY person_id",
                        cohortId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(row -> number(row[0]), row -> Instant.ofEpochSecond(number(row[1]))));
    }

    /** The newest first. */
    public List<Unseen> unseen(long personId) {
        List<?> rows = of(
                        "SELECT id, by_person, words, " + SECONDS.formatted("at")
                                + " FROM nudge WHERE person_id = ?1 AND seen_at IS NULL ORDER BY at DESC, id DESC",
                        personId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Unseen(
                        number(row[0]), number(row[1]), (String) row[2], Instant.ofEpochSecond(number(row[3]))))
                .toList();
    }

    /** Those up to this one; what came later stays. */
    public void seen(long personId, long upTo) {
        of(
                        "UPDATE nudge SET seen_at = UTC_TIMESTAMP(6) WHERE person_id = ?1 AND id <= ?2 AND seen_at IS NULL",
                        personId,
                        upTo)
                .executeUpdate();
    }

    private Query of(String sql, Object... arguments) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }

    private static String in(Collection<Long> ids) {
        return ids.stream().map(Objects::toString).collect(joining(",", "(", ")"));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
