package org.watchroom.courses.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What two records of one person have read of the same lessons. */
@ApplicationScoped
public class OneReaderRepository {

    @Inject
    private EntityManager database;

    /**
     * The further place, the first opening, the last reading and the earlier completion hold; of two notes the words of both
     * stay, one below the other.
     */
    public List<String> join(long from, long to) {
        run(
                "UPDATE lesson_progress k JOIN lesson_progress g ON g.course_id = k.course_id"
                        + " AND g.lesson_code = k.lesson_code SET k.place = GREATEST(k.place, g.place),"
                        + " k.opened_at = LEAST(k.opened_at, g.opened_at), k.last_at = GREATEST(k.last_at, g.last_at),"
                        + " k.completed_at = LEAST(COALESCE(k.completed_at, g.completed_at),"
                        + " COALESCE(g.completed_at, k.completed_at)), k.end_seen = k.end_seen OR g.end_seen WHERE g.person_id = ?1 AND k.person_id = ?2",
                from,
                to);
        run(
                "UPDATE study_clock k JOIN study_clock g ON g.person_id = ?1"
                        + " SET k.counted_until = GREATEST(k.counted_until, g.counted_until) WHERE k.person_id = ?2",
                from,
                to);
        run(
                "UPDATE lesson_note k JOIN lesson_note g ON g.course_id = k.course_id AND g.lesson_code = k.lesson_code"
                        + " SET k.words = CONCAT_WS('\n', NULLIF(k.words, ''), NULLIF(g.words, '')),"
                        + " k.changed_at = GREATEST(k.changed_at, g.changed_at), k.version = k.version + 1"
                        + " WHERE g.person_id = ?1 AND k.person_id = ?2",
                from,
                to);
        return List.of();
    }

    private int run(String sql, long from, long to) {
        return database.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
