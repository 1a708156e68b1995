package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.testing.Somebody.isRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.LogCase;
import org.watchroom.drills.model.LogField;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class LogExercisesIT {

    private static final List<String> FILES = List.of("Z1", "Z2", "Z3", "G1", "G2");

    private final LogExercises exercises = House.bean(LogExercises.class);
    private final LogResults results = House.bean(LogResults.class);

    private DrillPlace place;

    @BeforeEach
    void theDemoExercises() {
        place = new DrillPlace();
        FILES.forEach(LogExercisesIT::take);
    }

    @Test
    void theRightAnswersOfEveryExerciseEarnEverythingInBothLanguages() {
        for (String file : FILES) {
            LogCase read = LogFile.read(json(file));
            LogForm form = Somebody.as(place.trainee, () -> exercises.exercise(file));
            for (boolean chinese : new boolean[] {true, false}) {
                long attempt = handIn(form, right(read, chinese));
                LogExercises.Marked marked = Somebody.as(place.trainee, () -> exercises.attempt(attempt));
                assertThat(marked.lines())
                        .as(file)
                        .allSatisfy(line ->
                                assertThat(line.result()).as(line.labelEn()).isEqualTo("DONE"));
                assertThat(marked.result().points()).isEqualByComparingTo("100");
            }
        }
    }

    @Test
    void whatIsLeftEmptyIsWrongAndNothingAtAllIsRefused() {
        LogForm form = Somebody.as(place.trainee, () -> exercises.exercise("Z1"));
        long attempt = handIn(form, Map.of("time", "11:42", "people", "2", "nonsense", "x"));
        LogExercises.Marked marked = Somebody.as(place.trainee, () -> exercises.attempt(attempt));
        assertThat(marked.result().points()).isEqualByComparingTo("25");
        assertThat(marked.lines()).filteredOn(line -> line.givenZh() == null).hasSize(6);
        isRefused("drills.log.empty", place.trainee, () -> exercises.handIn(form.id(), Map.of("time", "  ")));
        isRefused(
                "drills.log.too-long",
                place.trainee,
                () -> exercises.handIn(form.id(), Map.of("cause", "x".repeat(501))));
        isRefused("drills.log.absent", place.stranger, () -> exercises.attempt(attempt));
        assertThat(Somebody.as(place.stranger, exercises::mine)).isEmpty();
    }

    @Test
    void anInstructorSeesTheResultsOfACohort() {
        LogForm form = Somebody.as(place.trainee, () -> exercises.exercise("Z1"));
        handIn(form, right(LogFile.read(json("Z1")), true));
        handIn(form, Map.of("people", "2"));
        List<LogResults.Row> rows = Somebody.as(place.instructor, () -> results.ofCohort(place.cohort));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("trainee");
            assertThat(row.cells()).hasSize(5);
            LogResults.Cell cell = row.cells().stream()
                    .filter(it -> it.code().equals("Z1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cell.attempts()).isEqualTo(2);
            assertThat(cell.best()).isEqualByComparingTo("100");
            assertThat(cell.latest()).isEqualByComparingTo("12.5");
        });
        isRefused("platform.forbidden", place.trainee, () -> results.ofCohort(place.cohort));
    }

    @Test
    void theSameExerciseAgainChangesNothingAndAnotherIsTheNextVersion() {
        take("Z1");
        assertThat(Sql.count("SELECT COUNT(*) FROM log_exercise")).isEqualTo(5);
        House.bean(Acting.class).asSystem(() -> exercises.importCase(json("Z1").replace("11:42", "11:43")));
        assertThat(Sql.count("SELECT COUNT(*) FROM log_exercise WHERE code = 'Z1' AND version_no = 2"))
                .isOne();
        assertThatThrownBy(() -> House.bean(Acting.class).asSystem(() -> exercises.importCase("{\"code\":\"X\"}")))
                .isInstanceOf(Refused.class);
    }

    private long handIn(LogForm form, Map<String, String> answers) {
        return Somebody.as(place.trainee, () -> exercises.handIn(form.id(), answers));
    }

    /** As the exercise itself says it afterwards. */
    private static Map<String, String> right(LogCase read, boolean chinese) {
        Map<String, String> answers = new HashMap<>();
        for (LogField field : read.fields()) {
            String words = chinese ? field.answer().zh() : field.answer().en();
            answers.put(
                    field.name(),
                    field.kind() == LogField.Kind.WORDS
                            ? words
                            : field.expected().get(0));
        }
        return answers;
    }

    private static void take(String file) {
        House.bean(Acting.class).asSystem(() -> House.bean(LogExercises.class).importCase(json(file)));
    }

    private static String json(String file) {
        try (InputStream json = LogExercisesIT.class.getResourceAsStream("/db/demo/logs/" + file + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
