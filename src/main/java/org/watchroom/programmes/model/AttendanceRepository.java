package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who attended what. One row for each person and session; a later mark takes the place of the earlier one. */
@ApplicationScoped
public class AttendanceRepository {

    /** How somebody attended. */
    public enum State {
        PRESENT,
        LATE,
        ABSENT,
        /** Absent with leave. */
        EXCUSED
    }

    /** Who says so: the instructor's list, or the code that was shown in the room. */
    public enum Source {
        LIST,
        CODE
    }

    @Inject
    private EntityManager database;

    /** @param minutes how much of the session counts */
    public record Mark(State state, int minutes, Source source) {}

    /** The marks of a session, by person. */
    public Map<Long, Mark> ofSession(long sessionId) {
        return marks(
                query("SELECT person_id, state, minutes, source FROM attendance WHERE session_id = ?1", sessionId));
    }

    /** The marks of a person, by session. */
    public Map<Long, Mark> ofPerson(long personId) {
        return marks(query("SELECT session_id, state, minutes, source FROM attendance WHERE person_id = ?1", personId));
    }

    /** @param by null for the product itself */
    public void put(long sessionId, long personId, Mark mark, Long by) {
        query(
                        "INSERT INTO attendance (session_id, person_id, state, minutes, source, recorded_at, recorded_by)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, UTC_TIMESTAMP(6), ?6) ON DUPLICATE KEY UPDATE"
                                + " state = VALUES(state), minutes = VALUES(minutes), source = VALUES(source),"
                                + " recorded_at = VALUES(recorded_at), recorded_by = VALUES(recorded_by)",
                        sessionId,
                        personId,
                        mark.state().name(),
                        mark.minutes(),
                        mark.source().name(),
                        by)
                .executeUpdate();
    }

    /**
     * How many minutes each of these people attended in all cohorts of a programme. Cancelled sessions count nothing;
     * whoever attended nothing is left out.
     */
    public Map<Long, Integer> minutes(long programmeId, Collection<Long> personIds) {
        Map<Long, Integer> minutes = new HashMap<>();
        if (personIds.isEmpty()) {
            return minutes;
        }
        Query query = database.createNativeQuery("SELECT a.person_id, SUM(a.minutes) FROM attendance a"
                + " JOIN training_session s ON s.id = a.session_id AND NOT s.cancelled"
                + " JOIN cohort c ON c.id = s.cohort_id WHERE c.programme_id = ? AND a.person_id IN ("
                + personIds.stream().map(id -> "?").collect(Collectors.joining(",")) + ") GROUP BY a.person_id");
        int at = 1;
        query.setParameter(at++, programmeId);
        for (Long id : personIds) {
            query.setParameter(at++, id);
        }
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            minutes.put(((Number) cells[0]).longValue(), ((Number) cells[1]).intValue());
        }
        return minutes;
    }

    /** How many marks each session of a cohort has, and how many of them attended, by session. */
    public Map<Long, int[]> counts(long cohortId) {
        List<?> rows = query(
                        "SELECT a.session_id, COUNT(*), SUM(a.state IN ('PRESENT', 'LATE')) FROM attendance a"
                                + " JOIN training_session s ON s.id = a.session_id WHERE s.cohort_id = ?1"
                                + " GROUP BY a.session_id",
                        cohortId)
                .getResultList();
        Map<Long, int[]> counts = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            counts.put(
                    ((Number) cells[0]).longValue(),
                    new int[] {((Number) cells[1]).intValue(), ((Number) cells[2]).intValue()});
        }
        return counts;
    }

    private static Map<Long, Mark> marks(Query query) {
        Map<Long, Mark> marks = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            marks.put(
                    ((Number) cells[0]).longValue(),
                    new Mark(State.valueOf((String) cells[1]), ((Number) cells[2]).intValue(), Source.valueOf((String)
                            cells[3])));
        }
        return marks;
    }

    private Query query(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
