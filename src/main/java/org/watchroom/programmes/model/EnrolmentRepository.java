package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is, was or waits to be in which cohort, and what became of it. What became of it is only ever added to. */
@ApplicationScoped
public class EnrolmentRepository {

    /** How a person stands to a cohort. */
    public enum State {
        ENROLLED,
        /** For a seat. */
        WAITING,
        WITHDRAWN,
        /** To another cohort. */
        TRANSFERRED
    }

    /** What became of an enrolment. */
    public enum Kind {
        ENROLLED,
        WAITING,
        /** From the waiting list to a seat. */
        MOVED_UP,
        WITHDRAWN,
        TRANSFERRED
    }

    private static final int AT_ONCE = 500;

    private static final String PUT = "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at, waiting_since)"
            + " VALUES %s ON DUPLICATE KEY UPDATE enrolled_at = IF(VALUES(state) = 'ENROLLED'"
            + " AND state <> 'ENROLLED', VALUES(enrolled_at), enrolled_at),"
            + " waiting_since = VALUES(waiting_since), state = VALUES(state), version = version + 1";

    @Inject
    private EntityManager database;

    /** How many are enrolled in a cohort, and how many wait. */
    public record Count(int enrolled, int waiting) {
        public static final Count NOBODY = new Count(0, 0);
    }

    /** One line of a cohort's history. */
    public record Event(Instant at, long personId, Kind kind, Long byPerson, String reason, Long otherCohortId) {}

    /** Everybody who is or was enrolled, or waits, in a cohort that ends on that day or later. */
    public Set<Long> inCohortsUntil(LocalDate day) {
        Set<Long> people = new HashSet<>();
        query("SELECT DISTINCT e.person_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE c.ends_on >= ?1"
                        + " AND e.state IN ('ENROLLED', 'WAITING')")
                .setParameter(1, day.toString())
                .getResultList()
                .forEach(it -> people.add(id(it)));
        return people;
    }

    /** By cohort; who has nobody is left out. */
    public Map<Long, Count> counts() {
        Map<Long, Count> counts = new HashMap<>();
        for (Object row : query("SELECT cohort_id, SUM(state = 'ENROLLED'), SUM(state = 'WAITING') FROM enrolment"
                        + " GROUP BY cohort_id")
                .getResultList()) {
            Object[] cells = (Object[]) row;
            counts.put(id(cells[0]), new Count((int) id(cells[1]), (int) id(cells[2])));
        }
        return counts;
    }

    public int enrolled(long cohortId) {
        return (int) id(query("SELECT COUNT(*) FROM enrolment WHERE cohort_id = ?1 AND state = 'ENROLLED'", cohortId)
                .getSingleResult());
    }

    /** The state of everybody who was ever in it, by person: the enrolled in their order, then the waiting in theirs. */
    public Map<Long, State> states(long cohortId) {
        Map<Long, State> states = new LinkedHashMap<>();
        for (Object row : query(
                        "SELECT person_id, state FROM enrolment WHERE cohort_id = ?1"
                                + " ORDER BY state = 'WAITING', waiting_since, id",
                        cohortId)
                .getResultList()) {
            Object[] cells = (Object[]) row;
            states.put(id(cells[0]), State.valueOf((String) cells[1]));
        }
        return states;
    }

    public Optional<State> find(long cohortId, long personId) {
        return Optional.ofNullable(states(cohortId).get(personId));
    }

    /** The cohorts that the person is enrolled in. */
    public List<Long> cohortsOf(long personId) {
        List<?> ids = query("SELECT cohort_id FROM enrolment WHERE person_id = ?1 AND state = 'ENROLLED'", personId)
                .getResultList();
        return ids.stream().map(EnrolmentRepository::id).toList();
    }

    /** The one who has waited longest. */
    public Optional<Long> nextWaiting(long cohortId) {
        List<?> ids = query(
                        "SELECT person_id FROM enrolment WHERE cohort_id = ?1 AND state = 'WAITING'"
                                + " ORDER BY waiting_since, id LIMIT 1",
                        cohortId)
                .getResultList();
        return ids.stream().map(EnrolmentRepository::id).findFirst();
    }

    /**
     * Brings many who are not in the cohort into that state and notes it, in two statements for 500 of them.
     *
     * @param personIds in the order in which they wait, if they do
     * @param state {@code ENROLLED} or {@code WAITING}
     * @param by null for the product itself
     */
    public void admit(long cohortId, List<Long> personIds, State state, Long by) {
        for (int from = 0; from < personIds.size(); from += AT_ONCE) {
            admitAtOnce(cohortId, personIds.subList(from, Math.min(personIds.size(), from + AT_ONCE)), from, state, by);
        }
    }

    private void admitAtOnce(long cohortId, List<Long> personIds, int place, State state, Long by) {
        Rows enrolments = new Rows("(?, ?, ?, UTC_TIMESTAMP(6),"
                + " IF(? = 'WAITING', TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6)), NULL))");
        Rows events = new Rows("(?, ?, ?, UTC_TIMESTAMP(6), ?)");
        for (int i = 0; i < personIds.size(); i++) {
            enrolments.add(cohortId, personIds.get(i), state.name(), state.name(), place + i);
            events.add(cohortId, personIds.get(i), state.name(), by);
        }
        query(PUT.formatted(enrolments.text()), enrolments.values()).executeUpdate();
        query(
                        "INSERT INTO enrolment_event (cohort_id, person_id, kind, at, by_person) VALUES "
                                + events.text(),
                        events.values())
                .executeUpdate();
    }

    /** Brings a person into that state, whether they were known to the cohort before or not. */
    public void put(long cohortId, long personId, State state) {
        query(
                        PUT.formatted("(?1, ?2, ?3, UTC_TIMESTAMP(6), IF(?4 = 'WAITING', UTC_TIMESTAMP(6), NULL))"),
                        cohortId,
                        personId,
                        state.name(),
                        state.name())
                .executeUpdate();
    }

    /** @param by null for the product itself */
    public void note(long cohortId, long personId, Kind kind, Long by, String reason, Long otherCohortId) {
        query(
                        "INSERT INTO enrolment_event (cohort_id, person_id, kind, at, by_person, reason, other_cohort_id)"
                                + " VALUES (?1, ?2, ?3, UTC_TIMESTAMP(6), ?4, ?5, ?6)",
                        cohortId,
                        personId,
                        kind.name(),
                        by,
                        reason,
                        otherCohortId)
                .executeUpdate();
    }

    /** The newest first, at most so many. */
    public List<Event> history(long cohortId, int most) {
        List<?> rows = query(
                        "SELECT at, person_id, kind, by_person, reason, other_cohort_id FROM enrolment_event"
                                + " WHERE cohort_id = ?1 ORDER BY id DESC LIMIT " + most,
                        cohortId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Event(
                        instant(row[0]),
                        id(row[1]),
                        Kind.valueOf((String) row[2]),
                        row[3] == null ? null : id(row[3]),
                        (String) row[4],
                        row[5] == null ? null : id(row[5])))
                .toList();
    }

    private Query query(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** The rows of one statement, each written the same way. */
    private static final class Rows {
        private final String one;
        private final List<Object> values = new ArrayList<>();
        private int count;

        private Rows(String one) {
            this.one = one;
        }

        private void add(Object... row) {
            values.addAll(Arrays.asList(row));
            count++;
        }

        private String text() {
            return String.join(", ", Collections.nCopies(count, one));
        }

        private Object[] values() {
            return values.toArray();
        }
    }

    private static long id(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        LocalDateTime utc = value instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
        return utc.toInstant(ZoneOffset.UTC);
    }
}
