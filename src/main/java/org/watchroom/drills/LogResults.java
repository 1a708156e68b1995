package org.watchroom.drills;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.watchroom.drills.model.LogAttempt;
import org.watchroom.drills.model.LogExercise;
import org.watchroom.drills.model.LogRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;
import org.watchroom.programmes.Cohorts;

/** How the trainees of a cohort do in the exercises of the logs. */
@ApplicationScoped
@Transactional
public class LogResults {

    @Inject
    private LogRepository logs;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Directory directory;

    /** Each trainee of a cohort, by name, with one cell for each exercise by code; every version of it counts. */
    @Permits(Permission.SEE_COHORTS)
    public List<Row> ofCohort(long cohortId) {
        List<Long> trainees = cohorts.traineeIds(cohortId);
        Map<Long, String> names = directory.names(trainees);
        List<String> codes = logs.newest().stream().map(LogExercise::code).toList();
        List<LogAttempt> found = logs.attempts(trainees);
        Map<Long, LogExercise> used =
                logs.byId(found.stream().map(LogAttempt::exerciseId).distinct().toList());
        Map<Long, List<LogAttempt>> byTrainee = found.stream().collect(groupingBy(LogAttempt::traineeId));
        return trainees.stream()
                .map(id -> row(id, names.get(id), codes, byTrainee.getOrDefault(id, List.of()), used))
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::id))
                .toList();
    }

    private static Row row(
            long id, String name, List<String> codes, List<LogAttempt> attempts, Map<Long, LogExercise> used) {
        return new Row(
                id,
                name,
                codes.stream()
                        .map(code -> Cell.of(
                                code,
                                attempts.stream()
                                        .filter(it ->
                                                used.get(it.exerciseId()).code().equals(code))
                                        .toList()))
                        .toList());
    }

    public record Row(long id, String name, List<Cell> cells) {}

    /**
     * @param attempts how often it was handed in
     * @param latest points of the newest attempt, or null without any
     * @param best the most points, or null without any
     */
    public record Cell(String code, int attempts, BigDecimal latest, BigDecimal best) {

        /** @param attempts the newest first */
        static Cell of(String code, List<LogAttempt> attempts) {
            return new Cell(
                    code,
                    attempts.size(),
                    attempts.stream().findFirst().map(LogAttempt::points).orElse(null),
                    attempts.stream()
                            .map(LogAttempt::points)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }
    }
}
