package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DrillRecordRepository {

    private static final String STANDS = " AND NOT EXISTS (SELECT c.id FROM DrillRecord c WHERE c.correctsId = r.id)";

    @Inject
    private EntityManager database;

    public Optional<DrillRecord> findByKey(String clientKey) {
        return database.createQuery("SELECT r FROM DrillRecord r WHERE r.clientKey = :key", DrillRecord.class)
                .setParameter("key", clientKey)
                .getResultStream()
                .findFirst();
    }

    /** Only if that person graded it, was graded in it, or may see every record. */
    public DrillRecord get(long id, long readerId, boolean readsAll) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.id = :id"
                                + " AND (:all = TRUE OR r.graderId = :reader OR r.traineeId = :reader)",
                        DrillRecord.class)
                .setParameter("id", id)
                .setParameter("all", readsAll)
                .setParameter("reader", readerId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("drills.record.absent"));
    }

    /** The record that corrects this one. */
    public Optional<Long> findCorrectionOf(long id) {
        return database.createQuery("SELECT r.id FROM DrillRecord r WHERE r.correctsId = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Which record corrects which: by the id of the former. */
    public Map<Long, Long> correctionsOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT r.correctsId, r.id FROM DrillRecord r WHERE r.correctsId IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Everything signed about a trainee, newest first. */
    public List<DrillRecord> ofTrainee(long traineeId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.traineeId = :trainee ORDER BY r.signedAt DESC, r.id DESC",
                        DrillRecord.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    /** The newest records of a cohort; of one grader alone unless the reader may see all. */
    public List<DrillRecord> latest(long cohortId, long readerId, boolean readsAll, int most) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.cohortId = :cohort AND (:all = TRUE OR r.graderId = :reader)"
                                + " ORDER BY r.signedAt DESC, r.id DESC",
                        DrillRecord.class)
                .setParameter("cohort", cohortId)
                .setParameter("all", readsAll)
                .setParameter("reader", readerId)
                .setMaxResults(most)
                .getResultList();
    }

    /** The cohorts in which that person signed, the one of the newest record first. */
    public List<Long> cohortsGradedBy(long graderId) {
        return database.createQuery(
                        "SELECT r.cohortId FROM DrillRecord r WHERE r.graderId = :grader"
                                + " GROUP BY r.cohortId ORDER BY MAX(r.id) DESC",
                        Long.class)
                .setParameter("grader", graderId)
                .getResultList();
    }

    /** The records of those trainees on any version of a sheet that no further record corrects. */
    public List<DrillRecord> standing(String sheetCode, Collection<Long> traineeIds) {
        if (traineeIds.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.traineeId IN :trainees"
                                + " AND r.sheetId IN (SELECT s.id FROM DrillSheet s WHERE s.code = :code)" + STANDS,
                        DrillRecord.class)
                .setParameter("trainees", traineeIds)
                .setParameter("code", sheetCode)
                .getResultList();
    }

    public void add(DrillRecord record) {
        database.persist(record);
        database.flush();
    }
}
