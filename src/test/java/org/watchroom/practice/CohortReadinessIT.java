package org.watchroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.ExamHall;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** A cohort of four: one knows much, one half, one little, and one has shown nothing. */
@UseCases
class CohortReadinessIT {

    private final CohortReadiness readiness = House.bean(CohortReadiness.class);

    private ExamHall hall;
    private long chen;

    @BeforeEach
    void aCohort() {
        hall = new ExamHall();
        hall.cell(4, "基础知识", "NUMERIC", 58, 10);
        Sql.run(
                "INSERT INTO programme_mock (programme_id, version_no, place, blueprint, pass_mark, passes)"
                        + " SELECT programme_id, 1, 0, ?, 60, 1 FROM cohort WHERE id = ?",
                hall.code,
                hall.cohort);
        Sql.run("UPDATE cohort SET ends_on = CURRENT_DATE + INTERVAL 10 DAY WHERE id = ?", hall.cohort);
        KnownQuestions.practised(hall.traineeNamed("much"), hall.level, 70, true);
        long half = hall.traineeNamed("half");
        KnownQuestions.practised(half, hall.level, 50, true);
        Sql.run("UPDATE practice_card SET last_right = question_id % 5 < 3 WHERE person_id = ?", half);
        KnownQuestions.practised(hall.traineeNamed("little"), hall.level, 40, false);
        chen = Somebody.with("chen", Role.INSTRUCTOR);
        Sql.run("INSERT INTO cohort_instructor (cohort_id, person_id) VALUES (?, ?)", hall.cohort, chen);
    }

    private CohortReport report(long asker) {
        return Somebody.as(asker, () -> readiness.of(hall.cohort));
    }

    @Test
    void whomALessonHelpsMostComesFirstAndWhoIsUnknownLast() {
        CohortReport report = report(chen);
        assertThat(report.trainees())
                .extracting(CohortReport.Trainee::name)
                .startsWith("half")
                .endsWith("lin");
        assertThat(report.trainees()).isSortedAccordingTo((one, other) -> other.gain() - one.gain());
        CohortReport.Trainee half = report.trainees().get(0);
        assertThat(half.help()).isEqualTo("1.1");
        assertThat(half.gain()).isGreaterThan(10);
        CohortReport.Trainee unknown = report.trainees().get(3);
        assertThat(unknown.chance()).isNull();
        assertThat(unknown.help()).isNull();
        assertThat(report.known()).isEqualTo(3);
        assertThat(report.likelyPasses()).isBetween(1.0, 2.0);
        CohortReport.Lesson lesson = report.lessons().get(0);
        assertThat(lesson.topic()).isEqualTo("1.1");
        assertThat(lesson.asked()).isEqualTo(3);
        assertThat(lesson.morePasses()).isPositive();
        assertThat(lesson.names()).startsWith("half");
    }

    @Test
    void instructorsSeeTheirOwnCohortsAndAdministratorsAll() {
        assertThat(report(Somebody.with("admin", Role.ADMINISTRATOR)).trainees())
                .hasSize(4);
        Somebody.isRefused(
                "platform.forbidden", Somebody.with("wang", Role.INSTRUCTOR), () -> readiness.of(hall.cohort));
        Somebody.isRefused("platform.forbidden", hall.trainee, () -> readiness.of(hall.cohort));
        Somebody.isRefused("programmes.cohort.absent", chen, () -> readiness.of(-1));
    }

    @Test
    void theDatabaseIsAskedEquallyOftenHoweverManyTraineesThereAre() {
        report(chen);
        long few = Statements.during(() -> report(chen));
        IntStream.range(0, 20)
                .forEach(it -> KnownQuestions.practised(hall.traineeNamed("more" + it), hall.level, 40, it % 2 == 0));
        assertThat(Statements.during(() -> report(chen))).isEqualTo(few);
    }
}
