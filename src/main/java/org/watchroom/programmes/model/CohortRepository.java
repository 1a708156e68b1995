package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** Cohorts and who instructs them. */
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

    /** Who instructs it. */
    public List<Long> instructors(long cohortId) {
        List<?> ids = database.createNativeQuery("SELECT person_id FROM cohort_instructor WHERE cohort_id = ?1")
                .setParameter(1, cohortId)
                .getResultList();
        return ids.stream().map(it -> ((Number) it).longValue()).toList();
    }

    /** These instruct it from now on, and nobody else. */
    public void appoint(long cohortId, Collection<Long> personIds) {
        database.createNativeQuery("DELETE FROM cohort_instructor WHERE cohort_id = ?1")
                .setParameter(1, cohortId)
                .executeUpdate();
        for (long person : personIds) {
            database.createNativeQuery("INSERT INTO cohort_instructor (cohort_id, person_id) VALUES (?1, ?2)")
                    .setParameter(1, cohortId)
                    .setParameter(2, person)
                    .executeUpdate();
        }
    }

    /** The cohorts that the person instructs. */
    public List<Long> instructedBy(long personId) {
        List<?> ids = database.createNativeQuery("SELECT cohort_id FROM cohort_instructor WHERE person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return ids.stream().map(it -> ((Number) it).longValue()).toList();
    }
}
