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

/** The exercises of the logs, and what was handed in. */
@ApplicationScoped
public class LogRepository {

    @Inject
    private EntityManager database;

    /** The newest version of every exercise, by code. */
    public List<LogExercise> newest() {
        return database.createQuery(
                        "SELECT e FROM LogExercise e WHERE e.versionNo = (SELECT MAX(o.versionNo) FROM LogExercise o"
                                + " WHERE o.code = e.code) ORDER BY e.code",
                        LogExercise.class)
                .getResultList();
    }

    public Optional<LogExercise> findNewest(String code) {
        return newest().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public LogExercise get(long id) {
        return Optional.ofNullable(database.find(LogExercise.class, id))
                .orElseThrow(() -> Refused.absent("drills.log.absent"));
    }

    public Map<Long, LogExercise> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT e FROM LogExercise e WHERE e.id IN :ids", LogExercise.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(LogExercise::id, Function.identity()));
    }

    /** What those trainees handed in, the newest first. */
    public List<LogAttempt> attempts(Collection<Long> traineeIds) {
        if (traineeIds.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT a FROM LogAttempt a WHERE a.traineeId IN :trainees ORDER BY a.handedInAt DESC, a.id DESC",
                        LogAttempt.class)
                .setParameter("trainees", traineeIds)
                .getResultList();
    }

    /** Only if that trainee handed it in. */
    public LogAttempt getAttempt(long id, long traineeId) {
        return Optional.ofNullable(database.find(LogAttempt.class, id))
                .filter(it -> it.traineeId() == traineeId)
                .orElseThrow(() -> Refused.absent("drills.log.absent"));
    }

    public void add(LogExercise exercise) {
        database.persist(exercise);
        database.flush();
    }

    public void add(LogAttempt attempt) {
        database.persist(attempt);
        database.flush();
    }
}
