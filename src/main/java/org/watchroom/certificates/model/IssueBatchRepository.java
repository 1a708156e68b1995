package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class IssueBatchRepository {

    @Inject
    private EntityManager database;

    public void add(IssueBatch batch, Collection<Long> personIds) {
        database.persist(batch);
        database.flush();
        int place = 0;
        for (Long person : personIds) {
            database.persist(new IssueBatchPerson(batch.id(), place++, person));
        }
    }

    /** @throws Refused {@code certificates.batch.absent} */
    public IssueBatch get(long id) {
        return Optional.ofNullable(database.find(IssueBatch.class, id))
                .orElseThrow(() -> Refused.absent("certificates.batch.absent"));
    }

    /** Keeps everybody else from going on with the batch until the transaction ends. */
    public IssueBatch lock(long id) {
        return Optional.ofNullable(database.find(IssueBatch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("certificates.batch.absent"));
    }

    /** Those being issued, the oldest first. */
    public List<IssueBatch> open() {
        return database.createQuery("SELECT b FROM IssueBatch b WHERE b.state = :open ORDER BY b.id", IssueBatch.class)
                .setParameter("open", IssueBatch.State.OPEN)
                .getResultList();
    }

    /** The newest first. */
    public List<IssueBatch> newest(int most) {
        return database.createQuery("SELECT b FROM IssueBatch b ORDER BY b.id DESC", IssueBatch.class)
                .setMaxResults(most)
                .getResultList();
    }

    public List<IssueBatchPerson> people(long batchId) {
        return database.createQuery(
                        "SELECT p FROM IssueBatchPerson p WHERE p.batchId = :batch ORDER BY p.place",
                        IssueBatchPerson.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    /** The first of those for whom nothing is settled yet. */
    public List<IssueBatchPerson> waiting(long batchId, int most) {
        return database.createQuery(
                        "SELECT p FROM IssueBatchPerson p WHERE p.batchId = :batch AND p.outcome = :waiting"
                                + " ORDER BY p.place",
                        IssueBatchPerson.class)
                .setParameter("batch", batchId)
                .setParameter("waiting", IssueBatchPerson.Outcome.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many people each batch has with each outcome. */
    public Map<Long, Map<IssueBatchPerson.Outcome, Integer>> counts(Collection<Long> batchIds) {
        Map<Long, Map<IssueBatchPerson.Outcome, Integer>> counts = new HashMap<>();
        if (!batchIds.isEmpty()) {
            database.createQuery(
                            "SELECT p.batchId, p.outcome, COUNT(p) FROM IssueBatchPerson p WHERE p.batchId IN :batches"
                                    + " GROUP BY p.batchId, p.outcome",
                            Object[].class)
                    .setParameter("batches", batchIds)
                    .getResultList()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put((IssueBatchPerson.Outcome) row[1], ((Number) row[2]).intValue()));
        }
        return counts;
    }
}
