package org.watchroom.courses.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long people studied lessons, visit by visit. */
@ApplicationScoped
public class StudyTimeRepository {

    /** In hours: time that lies further back is no longer counted. A phone that was without network that long loses the rest. */
    private static final int LATEST = 12;

    private static final String VISIT = "person_id = ?1 AND course_id = ?2 AND lesson_code = ?3";

    @Inject
    private EntityManager database;

    /**
     * Counts what a visit lasted beyond what it said before. The same said again counts nothing; nor does more time than has
     * passed since what was counted before.
     *
     * @param visit 32 hexadecimal digits that the page drew for itself
     * @param seconds that the visit lasted in all
     */
    public void report(long personId, long courseId, String lessonCode, String visit, int seconds) {
        int passed = passed(personId);
        int before = number(of(
                "SELECT COALESCE(MAX(reported), 0) FROM lesson_visit WHERE " + VISIT + " AND visit = ?4",
                personId,
                courseId,
                lessonCode,
                visit));
        int counted = Math.min(Math.max(0, seconds - before), Math.max(0, passed));
        of(
                        "INSERT INTO lesson_visit (person_id, course_id, lesson_code, visit, reported, counted, began_at,"
                                + " last_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE reported = GREATEST(reported, VALUES(reported)),"
                                + " counted = counted + VALUES(counted), last_at = UTC_TIMESTAMP(6)",
                        personId,
                        courseId,
                        lessonCode,
                        visit,
                        Math.max(seconds, before),
                        counted)
                .executeUpdate();
        of(
                        "UPDATE study_clock SET counted_until = counted_until + INTERVAL ?1 SECOND WHERE person_id = ?2",
                        counted,
                        personId)
                .executeUpdate();
    }

    /** In seconds, over all visits. */
    public int counted(long personId, long courseId, String lessonCode) {
        return number(of(
                "SELECT COALESCE(SUM(counted), 0) FROM lesson_visit WHERE " + VISIT, personId, courseId, lessonCode));
    }

    /** In minutes, of each lesson at most twice what reading it is estimated to take; whoever studied nothing is left out. */
    public Map<Long, Integer> minutes(Collection<String> courseCodes, Collection<Long> personIds) {
        if (courseCodes.isEmpty() || personIds.isEmpty()) {
            return Map.of();
        }
        List<Object> arguments = new ArrayList<>(courseCodes);
        arguments.addAll(personIds);
        List<?> rows = of(
                        "SELECT s.person_id, SUM(LEAST(s.seconds, 120 * s.minutes)) FROM (SELECT v.person_id, l.minutes,"
                                + " SUM(v.counted) AS seconds FROM course c JOIN course_version n ON n.course_id = c.id"
                                + " AND n.number = c.newest JOIN lesson l ON l.course_version_id = n.id JOIN lesson_visit v"
                                + " ON v.course_id = c.id AND v.lesson_code = l.code WHERE c.code IN "
                                + marks(1, courseCodes.size()) + " AND v.person_id IN "
                                + marks(1 + courseCodes.size(), personIds.size())
                                + " GROUP BY v.person_id, l.id, l.minutes) s GROUP BY s.person_id",
                        arguments.toArray())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue() / 60));
    }

    private static String marks(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(it -> "?" + it).collect(joining(",", "(", ")"));
    }

    /** In seconds, what has passed since the time that was counted last. Others of the same person wait until this one is done. */
    private int passed(long personId) {
        of(
                        "INSERT INTO study_clock (person_id, counted_until) VALUES (?1, UTC_TIMESTAMP(6) - INTERVAL "
                                + LATEST + " HOUR)"
                                + " ON DUPLICATE KEY UPDATE counted_until = GREATEST(counted_until, VALUES(counted_until))",
                        personId)
                .executeUpdate();
        return number(of(
                "SELECT TIMESTAMPDIFF(SECOND, counted_until, UTC_TIMESTAMP(6)) FROM study_clock WHERE person_id = ?1"
                        + " FOR UPDATE",
                personId));
    }

    private Query of(String sql, Object... arguments) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }

    private static int number(Query query) {
        List<?> rows = query.getResultList();
        return ((Number) rows.get(0)).intValue();
    }
}
