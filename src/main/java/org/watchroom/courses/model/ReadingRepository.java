package org.watchroom.courses.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has read what. Each note is one statement, so that two tabs and a retry never collide, and what is completed stays
 * completed.
 */
@ApplicationScoped
public class ReadingRepository {

    private static final String NOTE = "INSERT INTO lesson_progress"
            + " (person_id, course_id, lesson_code, place, opened_at, last_at, completed_at, end_seen)"
            + " VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), %s, %s)"
            + " ON DUPLICATE KEY UPDATE last_at = UTC_TIMESTAMP(6)";

    @Inject
    private EntityManager database;

    public void opened(long personId, long courseId, String lessonCode) {
        note(NOTE.formatted("NULL", "FALSE"), personId, courseId, lessonCode, 0);
    }

    /** @param place 0 to 1000 */
    public void stoppedAt(long personId, long courseId, String lessonCode, int place) {
        note(NOTE.formatted("NULL", "FALSE") + ", place = VALUES(place)", personId, courseId, lessonCode, place);
    }

    public void completed(long personId, long courseId, String lessonCode) {
        note(
                NOTE.formatted("UTC_TIMESTAMP(6)", "FALSE")
                        + ", place = 0, completed_at = COALESCE(completed_at, UTC_TIMESTAMP(6))",
                personId,
                courseId,
                lessonCode,
                0);
    }

    public void endSeen(long personId, long courseId, String lessonCode) {
        note(NOTE.formatted("NULL", "TRUE") + ", end_seen = TRUE", personId, courseId, lessonCode, 0);
    }

    private void note(String sql, long personId, long courseId, String lessonCode, int place) {
        database.createNativeQuery(sql)
                .setParameter(1, personId)
                .setParameter(2, courseId)
                .setParameter(3, lessonCode)
                .setParameter(4, place)
                .executeUpdate();
    }

    /** What one person has read of one course, by lesson code. */
    public Map<String, Reading> of(long personId, long courseId) {
        List<?> rows = database.createNativeQuery("SELECT lesson_code, place, completed_at IS NOT NULL,"
                        + " TIMESTAMPDIFF(SECOND, '1970-01-01', COALESCE(completed_at, opened_at)), end_seen"
                        + " FROM lesson_progress WHERE person_id = ?1 AND course_id = ?2")
                .setParameter(1, personId)
                .setParameter(2, courseId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(
                        row -> (String) row[0],
                        row -> new Reading(
                                number(row[1]),
                                number(row[2]) == 1,
                                number(row[4]) == 1,
                                Instant.ofEpochSecond(number(row[3])))));
    }

    /** How many of these lessons each of these people has completed. Whoever has none is left out. */
    public Map<Long, Integer> completed(long courseId, Collection<String> lessonCodes, Collection<Long> personIds) {
        Map<Long, Integer> done = new HashMap<>();
        if (lessonCodes.isEmpty() || personIds.isEmpty()) {
            return done;
        }
        Query query = database.createNativeQuery("SELECT person_id, COUNT(*) FROM lesson_progress"
                + " WHERE course_id = ? AND completed_at IS NOT NULL AND lesson_code IN ("
                + lessonCodes.stream().map(code -> "?").collect(joining(",")) + ") AND person_id IN ("
                + personIds.stream().map(id -> "?").collect(joining(",")) + ") GROUP BY person_id");
        int at = 1;
        query.setParameter(at++, courseId);
        for (String code : lessonCodes) {
            query.setParameter(at++, code);
        }
        for (Long id : personIds) {
            query.setParameter(at++, id);
        }
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            done.put(((Number) cells[0]).longValue(), (int) number(cells[1]));
        }
        return done;
    }

    private static int number(Object value) {
        return value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).intValue();
    }
}
