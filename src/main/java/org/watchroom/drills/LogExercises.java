package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.drills.model.LogAttempt;
import org.watchroom.drills.model.LogCase;
import org.watchroom.drills.model.LogExercise;
import org.watchroom.drills.model.LogField;
import org.watchroom.drills.model.LogRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * Exercises in filling in the duty log and the fault log: a shift is told, the trainee fills in the form, and each field is
 * marked once it is handed in. The right answers are shown only then.
 */
@ApplicationScoped
@Transactional
public class LogExercises {

    /** Most characters in one field. */
    public static final int LONGEST = 500;

    @Inject
    private LogRepository logs;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Takes in an exercise; one that the newest version already says changes nothing, any other is the next version.
     *
     * @throws Refused {@code drills.log.unreadable}
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public void importCase(String json) {
        LogCase read = LogFile.read(json);
        Optional<LogExercise> newest = logs.findNewest(read.code());
        if (newest.isPresent() && LogFile.read(newest.get().content()).equals(read)) {
            return;
        }
        int version = newest.map(LogExercise::versionNo).orElse(0) + 1;
        logs.add(new LogExercise(read, version, json, now()));
    }

    /** The newest version of every exercise, by code. */
    @Permits({Permission.SEE_OWN_RECORDS, Permission.SEE_COHORTS})
    public List<LogForm> all() {
        return logs.newest().stream().map(LogExercises::form).toList();
    }

    /** The form to be filled in; it does not hold the right answers. */
    @Permits({Permission.SEE_OWN_RECORDS, Permission.SEE_COHORTS})
    public LogForm exercise(String code) {
        return form(logs.findNewest(code).orElseThrow(() -> Refused.absent("drills.log.absent")));
    }

    /**
     * Hands in and marks.
     *
     * @param answers by the name of the field; a field that is left out is empty
     * @return the number of the attempt
     * @throws Refused {@code drills.log.empty} when nothing is filled in, {@code drills.log.too-long}
     */
    @Permits(Permission.SEE_OWN_RECORDS)
    public long handIn(long exerciseId, Map<String, String> answers) {
        LogExercise exercise = logs.get(exerciseId);
        LogCase read = LogFile.read(exercise.content());
        Map<String, String> given = new HashMap<>();
        for (LogField field : read.fields()) {
            String answer = answers.get(field.name());
            if (answer != null && answer.length() > LONGEST) {
                throw Refused.input("drills.log.too-long", LONGEST);
            }
            if (answer != null && !answer.isBlank()) {
                given.put(field.name(), answer.strip());
            }
        }
        if (given.isEmpty()) {
            throw Refused.input("drills.log.empty");
        }
        JsonObjectBuilder kept = Json.createObjectBuilder();
        given.forEach(kept::add);
        LogAttempt attempt = new LogAttempt(user.id(), exerciseId, kept.build().toString(), read.points(given), now());
        logs.add(attempt);
        return attempt.id();
    }

    /** What whoever is signed in handed in, the newest first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<LogResult> mine() {
        List<LogAttempt> found = logs.attempts(List.of(user.id()));
        Map<Long, LogExercise> used =
                logs.byId(found.stream().map(LogAttempt::exerciseId).distinct().toList());
        return found.stream().map(it -> result(it, used.get(it.exerciseId()))).toList();
    }

    /** One of them, field by field with the right answer and why. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public Marked attempt(long id) {
        LogAttempt attempt = logs.getAttempt(id, user.id());
        LogExercise exercise = logs.get(attempt.exerciseId());
        Map<String, String> answers = answers(attempt);
        List<LogLine> lines = LogFile.read(exercise.content()).fields().stream()
                .map(field -> LogLine.of(field, answers.get(field.name())))
                .toList();
        return new Marked(result(attempt, exercise), form(exercise), lines);
    }

    private static LogForm form(LogExercise exercise) {
        return LogForm.of(exercise.id(), LogFile.read(exercise.content()));
    }

    private static LogResult result(LogAttempt attempt, LogExercise exercise) {
        LogCase read = LogFile.read(exercise.content());
        return new LogResult(
                attempt.id(),
                read.code(),
                read.form(),
                read.title().zh(),
                read.title().en(),
                attempt.points(),
                attempt.handedInAt());
    }

    private static Map<String, String> answers(LogAttempt attempt) {
        try (JsonReader reader = Json.createReader(new StringReader(attempt.answers()))) {
            JsonObject kept = reader.readObject();
            return kept.keySet().stream().collect(Collectors.toMap(name -> name, kept::getString));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What was handed in, with its marks. */
    public record Marked(LogResult result, LogForm form, List<LogLine> lines) {}
}
