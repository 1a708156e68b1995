package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchroom.courses.CoursePackages.CODE;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.courses.CohortStudyReport.Hold;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** A cohort of five: one has read all, one gets on, one is quiet, one stays long on a lesson, one has not begun. */
@UseCases
class CohortStudyIT {

    private static final String VISIT = "0".repeat(32);

    private final CohortStudy studies = House.bean(CohortStudy.class);
    private final Nudging nudging = House.bean(Nudging.class);
    private final Study study = House.bean(Study.class);
    private long administrator;
    private long chen;
    private long cohort;
    private long quiet;

    @BeforeEach
    void aCohort() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        chen = Somebody.with("chen", Role.INSTRUCTOR);
        CoursePackages.standard();
        cohort = CoursePackages.cohort();
        Sql.run("UPDATE cohort SET starts_on = CURRENT_DATE - INTERVAL 20 DAY WHERE id = ?", cohort);
        Sql.run("INSERT INTO cohort_instructor (cohort_id, person_id) VALUES (?, ?)", cohort, chen);
        Somebody.as(
                administrator,
                () -> House.bean(CourseImport.class).take(CoursePackages.good().zip()));
        long finished = trainee("finished");
        List.of("01", "02", "03").forEach(it -> read(finished, it));
        long steady = trainee("steady");
        read(steady, "01");
        Somebody.does(steady, () -> study.open(CODE, "02"));
        quiet = trainee("quiet");
        read(quiet, "01");
        Somebody.does(quiet, () -> study.open(CODE, "02"));
        Sql.run("UPDATE lesson_progress SET last_at = last_at - INTERVAL 8 DAY WHERE person_id = ?", quiet);
        long slow = trainee("slow");
        Somebody.does(slow, () -> study.open(CODE, "03"));
        Somebody.as(slow, () -> House.bean(StudyTime.class).report(CODE, "03", VISIT, 601, false));
        trainee("absent");
    }

    @Test
    void whoIsStuckComesFirstWithTheReasonAndWhereTheyAre() {
        CohortStudyReport report = report(chen);
        assertThat(report.trainees())
                .extracting(CohortStudyReport.Trainee::name, CohortStudyReport.Trainee::hold, it -> it.done())
                .containsExactly(
                        tuple("absent", Hold.NOT_BEGUN, 0),
                        tuple("slow", Hold.LONG, 0),
                        tuple("quiet", Hold.QUIET, 1),
                        tuple("steady", Hold.NONE, 1),
                        tuple("finished", Hold.NONE, 3));
        assertThat(report.stuck()).isEqualTo(3);
        assertThat(report.finished()).isEqualTo(1);
        CohortStudyReport.Trainee slow = report.trainees().get(1);
        assertThat(slow.current()).isEqualTo(new CohortStudyReport.Current("第三课", "Three", 10));
        assertThat(slow.week()).isEqualTo(10);
        assertThat(report.trainees().get(0).lastAt()).isNull();
        assertThat(report.trainees().get(4).current()).isNull();
    }

    @Test
    void aLessonSaysHowManyOpenedReadAndLeftIt() {
        Somebody.as(quiet, () -> House.bean(StudyTime.class).report(CODE, "01", VISIT, 240, true));
        Sql.run("UPDATE lesson_visit SET last_at = last_at - INTERVAL 8 DAY WHERE person_id = ?", quiet);
        assertThat(report(chen).lessons())
                .extracting(
                        CohortStudyReport.Lesson::code,
                        CohortStudyReport.Lesson::opened,
                        CohortStudyReport.Lesson::done,
                        CohortStudyReport.Lesson::left,
                        CohortStudyReport.Lesson::minutes)
                .containsExactly(tuple("01", 3, 3, 0, 4), tuple("02", 3, 1, 1, null), tuple("03", 2, 1, 0, null));
    }

    @Test
    void nobodyIsCalledStuckInTheFirstDaysOfACohort() {
        Sql.run("UPDATE cohort SET starts_on = CURRENT_DATE - INTERVAL 1 DAY WHERE id = ?", cohort);
        assertThat(report(chen).trainees())
                .filteredOn(it -> it.name().equals("absent"))
                .extracting(CohortStudyReport.Trainee::hold)
                .containsExactly(Hold.NONE);
    }

    @Test
    void instructorsSeeAndRemindTheirOwnCohortsAlone() {
        assertThat(report(administrator).trainees()).hasSize(5);
        long wang = Somebody.with("wang", Role.INSTRUCTOR);
        Somebody.isRefused("platform.forbidden", wang, () -> studies.of(cohort));
        Somebody.isRefused("platform.forbidden", wang, () -> nudging.remind(cohort, List.of(quiet), ""));
        Somebody.isRefused("platform.forbidden", quiet, () -> studies.of(cohort));
        Somebody.isRefused("programmes.cohort.absent", chen, () -> studies.of(-1));
    }

    @Test
    void aReminderWaitsForItsReaderUntilTheyTakeNoteOfIt() {
        long stranger = Somebody.with("stranger", Role.TRAINEE);
        assertThat(remind(List.of(quiet, stranger), " 周五前读完第二课 ")).isEqualTo(1);
        List<Nudging.Nudge> mine = Somebody.as(quiet, nudging::mine);
        assertThat(mine).extracting(Nudging.Nudge::by, Nudging.Nudge::words).containsExactly(tuple("chen", "周五前读完第二课"));
        assertThat(Somebody.as(stranger, nudging::mine)).isEmpty();
        Somebody.does(stranger, () -> nudging.takeNote(mine.get(0).id()));
        assertThat(Somebody.as(quiet, nudging::mine)).hasSize(1);
        Somebody.does(quiet, () -> nudging.takeNote(mine.get(0).id()));
        assertThat(Somebody.as(quiet, nudging::mine)).isEmpty();
        assertThat(report(chen).trainees())
                .filteredOn(it -> it.nudgedAt() != null)
                .extracting(CohortStudyReport.Trainee::name)
                .containsExactly("quiet");
    }

    @Test
    void nobodyIsRemindedTwiceADay() {
        assertThat(remind(List.of(quiet), "")).isEqualTo(1);
        assertThat(remind(List.of(quiet), "")).isZero();
        Sql.run("UPDATE nudge SET at = at - INTERVAL 21 HOUR");
        assertThat(remind(List.of(quiet), "")).isEqualTo(1);
        Somebody.isRefused("courses.nudge.nobody", chen, () -> nudging.remind(cohort, List.of(), ""));
        Somebody.isRefused(
                "courses.nudge.long",
                chen,
                () -> nudging.remind(cohort, List.of(quiet), "字".repeat(Nudging.LONGEST + 1)));
    }

    @Test
    void theDatabaseIsAskedEquallyOftenHoweverManyTraineesThereAre() {
        report(chen);
        long few = Statements.during(() -> report(chen));
        IntStream.range(0, 20).forEach(it -> read(trainee("more" + it), "01"));
        assertThat(Statements.during(() -> report(chen))).isEqualTo(few);
    }

    private int remind(List<Long> people, String words) {
        return Somebody.as(chen, () -> nudging.remind(cohort, people, words));
    }

    private long trainee(String name) {
        long person = Somebody.with(name, Role.TRAINEE);
        CoursePackages.enrol(cohort, person);
        return person;
    }

    private void read(long person, String lesson) {
        Somebody.as(person, () -> study.complete(CODE, lesson));
    }

    private CohortStudyReport report(long asker) {
        return Somebody.as(asker, () -> studies.of(cohort));
    }
}
