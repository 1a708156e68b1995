package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** Cohorts and who is enrolled in them. */
@ApplicationScoped
public class CohortRepository {

    @Inject
    private EntityManager database;

    public Cohort get(long id) {
        return Optional.ofNullable(database.find(Cohort.class, id))
                .orElseThrow(() -> Refused.absent("programmes.cohort.absent"));
    }

    /** The cohort, with other imports into it kept out until the transaction ends. */
    public Cohort getAlone(long id) {
        return Optional.ofNullable(database.find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("programmes.cohort.absent"));
    }

    /** All, the latest first. */
    public List<Cohort> findAll() {
        return database.createQuery("SELECT c FROM Cohort c ORDER BY c.startsOn DESC, c.id DESC", Cohort.class)
                .getResultList();
    }

    /** Refuses with {@code programmes.cohort.exists} when the title is taken. */
    public void add(Cohort cohort) {
        try {
            database.persist(cohort);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("programmes.cohort.exists", cohort.title());
        }
    }

    /** How many are enrolled in each, by its id. */
    public Map<Long, Integer> countTrainees() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT cohort_id, COUNT(*) FROM enrolment WHERE state = 'ENROLLED' GROUP BY cohort_id")
                .getResultList();
        Map<Long, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
        return counts;
    }

    /** The state of everybody who was ever enrolled, by person, in the order of enrolment. */
    public Map<Long, String> states(long cohortId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT person_id, state FROM enrolment WHERE cohort_id = ?1 ORDER BY id")
                .setParameter(1, cohortId)
                .getResultList();
        Map<Long, String> states = new LinkedHashMap<>();
        rows.forEach(row -> states.put(((Number) row[0]).longValue(), (String) row[1]));
        return states;
    }

    /** The cohorts that the person is enrolled in. */
    public List<Long> findIdsOf(long personId) {
        @SuppressWarnings("unchecked")
        List<Number> ids = database.createNativeQuery(
                        "SELECT cohort_id FROM enrolment WHERE person_id = ?1 AND state = 'ENROLLED'")
                .setParameter(1, personId)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Enrols the person; one who is enrolled already stays so. */
    public void enrol(long cohortId, long personId) {
        database.createNativeQuery("INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?1, ?2, 'ENROLLED', UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE state = 'ENROLLED'")
                .setParameter(1, cohortId)
                .setParameter(2, personId)
                .executeUpdate();
    }
}
