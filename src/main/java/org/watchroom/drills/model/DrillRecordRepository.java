package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DrillRecordRepository {

    /** A correction counts from when a second person agreed to it, and the former record until then. */
    private static final String IN_FORCE =
            " (r.correctionState IS NULL OR r.correctionState = org.watchroom.drills.model.CorrectionState.AGREED)";

    private static final String STANDS = " AND" + IN_FORCE + " AND NOT EXISTS (SELECT c.id FROM DrillRecord c"
            + " WHERE c.correctsId = r.id AND c.correctionState = org.watchroom.drills.model.CorrectionState.AGREED)";

    /** Of an examination, from when its board is of one mind; before, every grader sees but their own sheet. */
    private static final String SETTLED =
            " (r.turnId IS NULL OR EXISTS (SELECT o.id FROM DrillOutcome o WHERE o.turnId = r.turnId))";

    /**
     * What a grader may read besides their own: both versions of a correction, what is appealed against, and the sheets of an
     * examination.
     */
    private static final String NEEDS_A_SECOND =
            " (r.turnId IS NOT NULL OR r.correctionState IS NOT NULL OR EXISTS (SELECT c.id FROM DrillRecord c WHERE c.correctsId = r.id)"
                    + " OR EXISTS (SELECT a.id FROM DrillAppeal a WHERE a.recordId = r.id))";

    @Inject
    private EntityManager database;

    public Optional<DrillRecord> findByKey(String clientKey) {
        return database.createQuery("SELECT r FROM DrillRecord r WHERE r.clientKey = :key", DrillRecord.class)
                .setParameter("key", clientKey)
                .getResultStream()
                .findFirst();
    }

    /** Only if that person graded it, was graded in it, or may see it as somebody else. */
    public DrillRecord get(long id, Reader reader) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.id = :id"
                                + " AND (:all = TRUE OR r.graderId = :reader OR r.traineeId = :reader AND" + IN_FORCE
                                + " AND" + SETTLED + " OR :grades = TRUE AND r.traineeId <> :reader AND" + SETTLED
                                + " AND" + NEEDS_A_SECOND + ")",
                        DrillRecord.class)
                .setParameter("id", id)
                .setParameter("all", reader.readsAll())
                .setParameter("grades", reader.grades())
                .setParameter("reader", reader.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("drills.record.absent"));
    }

    /** The correction of this one that is proposed or agreed to. */
    public Optional<DrillRecord> findCorrectionOf(long id) {
        return Optional.ofNullable(correctionsOf(List.of(id)).get(id));
    }

    /** Which record corrects which, by the id of the former; those that were declined are left out. */
    public Map<Long, DrillRecord> correctionsOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.correctsId IN :ids AND r.correctionState <> :declined",
                        DrillRecord.class)
                .setParameter("ids", ids)
                .setParameter("declined", CorrectionState.DECLINED)
                .getResultStream()
                .collect(Collectors.toMap(it -> it.correctsId().orElseThrow(), Function.identity()));
    }

    /** Corrections that wait for a second person, the oldest first; none of those by or about the reader. */
    public List<DrillRecord> proposed(long readerId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.correctionState = :proposed AND r.graderId <> :reader"
                                + " AND r.traineeId <> :reader ORDER BY r.signedAt, r.id",
                        DrillRecord.class)
                .setParameter("proposed", CorrectionState.PROPOSED)
                .setParameter("reader", readerId)
                .getResultList();
    }

    /** Records against which an appeal waits for an answer, the oldest first; none of those by or about the reader. */
    public List<DrillRecord> appealed(long readerId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r, DrillAppeal a WHERE a.recordId = r.id AND a.outcome IS NULL"
                                + " AND r.graderId <> :reader AND r.traineeId <> :reader AND NOT EXISTS (SELECT x.id FROM DrillRecord x"
                                + " WHERE x.turnId = r.turnId AND x.graderId = :reader) ORDER BY a.lodgedAt, r.id",
                        DrillRecord.class)
                .setParameter("reader", readerId)
                .getResultList();
    }

    /**
     * A grader's own records against which an appeal was upheld and that no correction follows yet; of a board, until it has come
     * to something anew.
     */
    public List<DrillRecord> toBeCorrected(long graderId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.graderId = :grader" + STANDS
                                + " AND (r.turnId IS NULL AND EXISTS (SELECT a.id FROM DrillAppeal a WHERE a.recordId = r.id"
                                + " AND a.outcome = :upheld) AND NOT EXISTS (SELECT c.id FROM DrillRecord c"
                                + " WHERE c.correctsId = r.id AND c.correctionState <> :declined)"
                                + " OR EXISTS (SELECT a.id FROM DrillAppeal a, DrillRecord x WHERE x.id = a.recordId"
                                + " AND x.turnId = r.turnId AND a.outcome = :upheld AND NOT EXISTS (SELECT o.id"
                                + " FROM DrillOutcome o WHERE o.turnId = r.turnId AND o.settledAt > a.answeredAt)))"
                                + " ORDER BY r.id",
                        DrillRecord.class)
                .setParameter("upheld", DrillAppeal.Outcome.UPHELD)
                .setParameter("declined", CorrectionState.DECLINED)
                .setParameter("grader", graderId)
                .getResultList();
    }

    /** Whether an appeal against a turn was upheld and its board has not come to anything since. */
    public boolean isUpheldOn(long turnId) {
        return !database.createQuery(
                        "SELECT a.id FROM DrillAppeal a, DrillRecord r WHERE r.id = a.recordId AND r.turnId = :turn"
                                + " AND a.outcome = :upheld AND NOT EXISTS (SELECT o.id FROM DrillOutcome o"
                                + " WHERE o.turnId = :turn AND o.settledAt > a.answeredAt)",
                        Long.class)
                .setParameter("turn", turnId)
                .setParameter("upheld", DrillAppeal.Outcome.UPHELD)
                .getResultList()
                .isEmpty();
    }

    /** Everything that one grader signed about a trainee that is or was in force, newest first; examinations left out. */
    public List<DrillRecord> ofTrainee(long traineeId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.traineeId = :trainee AND r.turnId IS NULL AND" + IN_FORCE
                                + " ORDER BY r.signedAt DESC, r.id DESC",
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

    /** Everything of a cohort that counts today. */
    public List<DrillRecord> ofCohort(long cohortId) {
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.cohortId = :cohort" + STANDS + " ORDER BY r.id",
                        DrillRecord.class)
                .setParameter("cohort", cohortId)
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

    /** What single graders signed about those trainees on any version of a sheet, as it counts today. */
    public List<DrillResult> standing(String sheetCode, Collection<Long> traineeIds) {
        if (traineeIds.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT r FROM DrillRecord r WHERE r.traineeId IN :trainees AND r.turnId IS NULL"
                                + " AND r.sheetId IN (SELECT s.id FROM DrillSheet s WHERE s.code = :code)" + STANDS,
                        DrillRecord.class)
                .setParameter("trainees", traineeIds)
                .setParameter("code", sheetCode)
                .getResultStream()
                .map(DrillRecord::result)
                .toList();
    }

    /** The sheets of those turns as they count today, in the order in which they were signed. */
    public List<DrillRecord> ofTurns(Collection<Long> turnIds) {
        return turnIds.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT r FROM DrillRecord r WHERE r.turnId IN :turns" + STANDS + " ORDER BY r.id",
                                DrillRecord.class)
                        .setParameter("turns", turnIds)
                        .getResultList();
    }

    /** The first sheet that was signed about a turn: what an appeal against its outcome is written to. */
    public long firstOfTurn(long turnId) {
        return database.createQuery("SELECT MIN(r.id) FROM DrillRecord r WHERE r.turnId = :turn", Long.class)
                .setParameter("turn", turnId)
                .getSingleResult();
    }

    /** As it stands now, whatever was read before in this transaction. */
    public DrillRecord reread(long id) {
        DrillRecord record = database.find(DrillRecord.class, id);
        database.refresh(record);
        return record;
    }

    public void add(DrillRecord record) {
        database.persist(record);
        database.flush();
    }

    /**
     * Who wants to read.
     *
     * @param grades whether they may read what needs a second person
     */
    public record Reader(long id, boolean readsAll, boolean grades) {}
}
