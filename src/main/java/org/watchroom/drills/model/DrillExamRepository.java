package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DrillExamRepository {

    private static final String NEWEST =
            " NOT EXISTS (SELECT n.id FROM DrillOutcome n WHERE n.turnId = o.turnId AND n.id > o.id)";

    @Inject
    private EntityManager database;

    public DrillExam get(long id) {
        return Optional.ofNullable(database.find(DrillExam.class, id))
                .orElseThrow(() -> Refused.absent("drills.exam.absent"));
    }

    /** Whoever changes the same examination meanwhile waits. */
    public DrillExam lock(long id) {
        return Optional.ofNullable(database.find(DrillExam.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("drills.exam.absent"));
    }

    /** The newest first. */
    public List<DrillExam> latest(int most) {
        return database.createQuery("SELECT e FROM DrillExam e ORDER BY e.beginsAt DESC, e.id DESC", DrillExam.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Map<Long, DrillExam> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("SELECT e FROM DrillExam e WHERE e.id IN :ids", DrillExam.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(DrillExam::id, Function.identity()));
    }

    public List<DrillStation> stations(Collection<Long> examIds) {
        return examIds.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT s FROM DrillStation s WHERE s.examId IN :exams ORDER BY s.examId, s.no",
                                DrillStation.class)
                        .setParameter("exams", examIds)
                        .getResultList();
    }

    public DrillStation station(long id) {
        return database.find(DrillStation.class, id);
    }

    /** In the order of the day. */
    public List<DrillTurn> turns(long examId) {
        return database.createQuery(
                        "SELECT t FROM DrillTurn t WHERE t.examId = :exam ORDER BY t.beginsAt, t.stationId",
                        DrillTurn.class)
                .setParameter("exam", examId)
                .getResultList();
    }

    /** All of a trainee's in examinations that were not cancelled, the next first. */
    public List<DrillTurn> turnsOf(long traineeId) {
        return database.createQuery(
                        "SELECT t FROM DrillTurn t, DrillExam e WHERE e.id = t.examId AND e.cancelledAt IS NULL"
                                + " AND t.traineeId = :trainee ORDER BY t.beginsAt",
                        DrillTurn.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    public DrillTurn turn(long id) {
        return Optional.ofNullable(database.find(DrillTurn.class, id))
                .orElseThrow(() -> Refused.absent("drills.turn.absent"));
    }

    /** Whoever signs or decides on the same turn meanwhile waits, so that exactly one of them sees it complete. */
    public DrillTurn lockTurn(long id) {
        return Optional.ofNullable(database.find(DrillTurn.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("drills.turn.absent"));
    }

    /** The newest outcomes of those turns, by turn; a turn without one is left out. */
    public Map<Long, DrillOutcome> outcomes(Collection<Long> turnIds) {
        return turnIds.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "SELECT o FROM DrillOutcome o WHERE o.turnId IN :turns AND" + NEWEST,
                                DrillOutcome.class)
                        .setParameter("turns", turnIds)
                        .getResultStream()
                        .collect(Collectors.toMap(DrillOutcome::turnId, Function.identity()));
    }

    /** What boards came to about those trainees on any version of a sheet. */
    public List<DrillResult> results(String sheetCode, Collection<Long> traineeIds) {
        return database.createQuery(
                        "SELECT t.traineeId, o.verdict, o.points, o.settledAt,"
                                + " (SELECT MIN(r.id) FROM DrillRecord r WHERE r.turnId = t.id)"
                                + " FROM DrillOutcome o, DrillTurn t, DrillStation s, DrillSheet d"
                                + " WHERE t.id = o.turnId AND s.id = t.stationId AND d.id = s.sheetId AND d.code = :code"
                                + " AND t.traineeId IN :trainees AND" + NEWEST,
                        Object[].class)
                .setParameter("code", sheetCode)
                .setParameter("trainees", traineeIds)
                .getResultStream()
                .map(row -> new DrillResult(
                        (Long) row[0], "PASSED".equals(row[1]), (BigDecimal) row[2], (Instant) row[3], (Long) row[4]))
                .toList();
    }

    /** Every turn that has come to something. */
    public List<Long> settledTurns() {
        return database.createQuery("SELECT DISTINCT o.turnId FROM DrillOutcome o", Long.class)
                .getResultList();
    }

    /** The newest decision on each item of a turn. */
    public List<DrillDecision> decisions(long turnId) {
        return database.createQuery(
                        "SELECT d FROM DrillDecision d WHERE d.turnId = :turn AND NOT EXISTS (SELECT n.id FROM DrillDecision n"
                                + " WHERE n.turnId = d.turnId AND n.id > d.id AND (n.itemId = d.itemId"
                                + " OR n.itemId IS NULL AND d.itemId IS NULL)) ORDER BY d.id",
                        DrillDecision.class)
                .setParameter("turn", turnId)
                .getResultList();
    }

    public void add(DrillExam exam) {
        database.persist(exam);
        database.flush();
    }

    public void add(DrillStation station) {
        database.persist(station);
        database.flush();
    }

    public void add(List<DrillTurn> turns) {
        turns.forEach(database::persist);
        database.flush();
    }

    public void add(DrillDecision decision) {
        database.persist(decision);
        database.flush();
    }

    public void add(DrillOutcome outcome) {
        database.persist(outcome);
        database.flush();
    }
}
