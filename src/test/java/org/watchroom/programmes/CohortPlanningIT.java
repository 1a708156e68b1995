package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.programmes.Training.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Changing cohorts and what their programmes require. */
@UseCases
class CohortPlanningIT {

    private Training training;
    private CohortPlanning planning;
    private Programmes programmes;

    @BeforeEach
    void open() {
        training = new Training();
        planning = House.bean(CohortPlanning.class);
        programmes = House.bean(Programmes.class);
    }

    @Test
    void aCohortKeepsTheRequirementsThatItBeganWith() {
        long before = training.cohort("老班");
        assertThat(change(1, requirements(List.of("L5-DUTY"), 40, 12))).isEqualTo(2);
        long after = training.cohort("新班");

        assertThat(asked(before).hours()).isZero();
        assertThat(asked(before).drills()).containsExactly(new DrillRequirement("D1", 1));
        assertThat(asked(before).validityMonths()).isEqualTo(36);
        assertThat(asked(after).hours()).isEqualTo(40);
        assertThat(asked(after).drills()).isEmpty();
        assertThat(asked(after).validityMonths()).isEqualTo(12);
        List<ProgrammeVersion> versions =
                Somebody.as(training.administrator, () -> programmes.versions(training.programme));
        assertThat(versions).extracting(ProgrammeVersion::cohorts).containsExactly(1, 1);
    }

    @Test
    void onlyACohortThatHasNotBegunMayFollowANewerVersion() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        long begun = training.cohort("今天开班", today);
        long later = training.cohort("明天开班", today.plusDays(1));
        change(1, requirements(List.of("L5-DUTY"), 40, 12));
        assertThat(Somebody.as(training.administrator, () -> planning.followNewest(later)))
                .isEqualTo(2);
        assertThat(asked(later).hours()).isEqualTo(40);
        refused(
                "programmes.cohort.begun",
                () -> Somebody.as(training.administrator, () -> planning.followNewest(begun)));
    }

    @Test
    void requirementsThatCannotBeMetAreRefused() {
        MockRequirement mock = new MockRequirement("M", new BigDecimal("60"), 1);
        wrong("none", new Requirements(List.of(), 0, 0, List.of(), List.of(), 12));
        wrong("hours", requirements(List.of("A"), -1, 12));
        wrong("hours", requirements(List.of("A"), 2001, 12));
        wrong("validity", requirements(List.of("A"), 0, 0));
        wrong("validity", requirements(List.of("A"), 0, 601));
        wrong("twice", requirements(List.of("A", "A"), 0, 12));
        wrong("code", requirements(List.of("=HYPERLINK(1)"), 0, 12));
        wrong("code", requirements(List.of("长编号"), 0, 12));
        wrong("passes", new Requirements(List.of(), 0, 0, List.of(), List.of(new DrillRequirement("D1", 0)), 12));
        wrong("passes", new Requirements(List.of(), 0, 0, List.of(), List.of(new DrillRequirement("D1", 21)), 12));
        for (String mark : List.of("-0.01", "100.01", "60.005")) {
            wrong(
                    "mark",
                    new Requirements(
                            List.of(),
                            0,
                            0,
                            List.of(new MockRequirement("M", new BigDecimal(mark), 1)),
                            List.of(),
                            12));
        }
        wrong("mark", new Requirements(List.of(), 0, 0, List.of(new MockRequirement("M", null, 1)), List.of(), 12));
        wrong("twice", new Requirements(List.of(), 0, 0, List.of(mock, mock), List.of(), 12));
        assertThat(Sql.count("SELECT COUNT(*) FROM programme_version")).isEqualTo(1);
    }

    @Test
    void twoWhoChangeTheRequirementsAtOnceMakeOneVersionEach() {
        change(1, requirements(List.of("A"), 1, 12));
        refused("programmes.requirements.stale", () -> change(1, requirements(List.of("B"), 1, 12)));
        refused("programmes.requirements.same", () -> change(2, requirements(List.of("A"), 1, 12)));
        refused(
                "programmes.requirements.reason",
                () -> Somebody.as(
                        training.administrator,
                        () -> programmes.change(training.programme, 2, requirements(List.of("C"), 1, 12), " ")));
        refused(
                "platform.forbidden",
                () -> Somebody.as(
                        training.instructor,
                        () -> programmes.change(training.programme, 2, requirements(List.of("C"), 1, 12), "x")));
    }

    @Test
    void theSecondWriterOfACohortIsTold() {
        long cohort = training.cohort("甲班");
        CohortFacts seen = training.facts(cohort);
        change(cohort, seen.version(), "甲班改名", 20);
        refused("programmes.cohort.stale", () -> change(cohort, seen.version(), "另一个名字", 30));
        assertThat(training.facts(cohort).title()).isEqualTo("甲班改名");
        assertThat(training.facts(cohort).seats()).isEqualTo(20);
    }

    @Test
    void aCohortThatCannotBeIsRefused() {
        long cohort = training.cohort("甲班");
        training.cohort("乙班");
        int version = training.facts(cohort).version();
        refused("programmes.cohort.title-length", () -> change(cohort, version, " ", null));
        refused("programmes.cohort.title-length", () -> change(cohort, version, "长".repeat(81), null));
        refused("programmes.cohort.seats", () -> change(cohort, version, "甲班", 0));
        refused("programmes.cohort.seats", () -> change(cohort, version, "甲班", 5001));
        refused("programmes.cohort.exists", () -> change(cohort, version, "乙班", null));
        refused(
                "programmes.cohort.dates",
                () -> Somebody.as(
                        training.administrator,
                        () -> planning.change(
                                cohort,
                                version,
                                new CohortPlanning.Plan(
                                        "甲班", Training.FIRST_DAY, Training.FIRST_DAY.minusDays(1), "x", null))));
        assertThat(training.facts(cohort).version()).isEqualTo(version);
    }

    @Test
    void anEarlierStartMakesNobodyTooYoung() {
        long cohort = training.cohort("甲班");
        long young = training.trainee("刚满十八");
        Sql.run("UPDATE person SET birth_date = '2008-09-01' WHERE id = ?", young);
        training.enrol(cohort, young);
        CohortFacts it = training.facts(cohort);
        refused(
                "programmes.enrol.too-young",
                () -> Somebody.as(
                        training.administrator,
                        () -> planning.change(
                                cohort,
                                it.version(),
                                new CohortPlanning.Plan(
                                        it.title(), it.startsOn().minusDays(1), it.endsOn(), it.place(), null))));
    }

    @Test
    void onlyInstructorsInstructAndNeverTheirOwnCohort() {
        long cohort = training.cohort("甲班");
        long trainee = training.trainee("学员");
        training.enrol(cohort, trainee);
        training.appoint(cohort, training.instructor);
        assertThat(Somebody.as(trainee, () -> planning.instructors(cohort)))
                .extracting(CohortPlanning.Instructor::id)
                .containsExactly(training.instructor);
        refused("programmes.instructors.no-instructor", () -> training.appoint(cohort, trainee));
        Sql.run("INSERT INTO account_role (person_id, role) VALUES (?, 'INSTRUCTOR')", trainee);
        refused("programmes.instructors.trainee", () -> training.appoint(cohort, trainee));
        training.appoint(cohort);
        assertThat(Somebody.as(trainee, () -> planning.instructors(cohort))).isEmpty();
    }

    private int change(int seen, Requirements wanted) {
        return Somebody.as(training.administrator, () -> programmes.change(training.programme, seen, wanted, "新标准"));
    }

    private void change(long cohort, int seen, String title, Integer seats) {
        CohortFacts it = training.facts(cohort);
        Somebody.as(
                training.administrator,
                () -> planning.change(
                        cohort, seen, new CohortPlanning.Plan(title, it.startsOn(), it.endsOn(), it.place(), seats)));
    }

    private void wrong(String key, Requirements wanted) {
        refused("programmes.requirements." + key, () -> change(1, wanted));
    }

    private Requirements asked(long cohort) {
        return Somebody.as(training.administrator, () -> programmes.requirementsOf(cohort));
    }

    private static Requirements requirements(List<String> courses, int hours, int months) {
        return new Requirements(courses, hours, 0, List.of(), List.of(), months);
    }
}
