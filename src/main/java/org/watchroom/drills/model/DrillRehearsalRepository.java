package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DrillRehearsalRepository {

    @Inject
    private EntityManager database;

    public Optional<DrillRehearsal> findByKey(String clientKey) {
        return database.createQuery("SELECT r FROM DrillRehearsal r WHERE r.clientKey = :key", DrillRehearsal.class)
                .setParameter("key", clientKey)
                .getResultStream()
                .findFirst();
    }

    /** Only if it is that trainee's. */
    public DrillRehearsal get(long id, long traineeId) {
        return database.createQuery(
                        "SELECT r FROM DrillRehearsal r WHERE r.id = :id AND r.traineeId = :trainee",
                        DrillRehearsal.class)
                .setParameter("id", id)
                .setParameter("trainee", traineeId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("drills.rehearsal.absent"));
    }

    /** The newest of a trainee, newest first. */
    public List<DrillRehearsal> ofTrainee(long traineeId, int most) {
        return database.createQuery(
                        "SELECT r FROM DrillRehearsal r WHERE r.traineeId = :trainee ORDER BY r.keptAt DESC, r.id DESC",
                        DrillRehearsal.class)
                .setParameter("trainee", traineeId)
                .setMaxResults(most)
                .getResultList();
    }

    public void add(DrillRehearsal rehearsal) {
        database.persist(rehearsal);
        database.flush();
    }
}
