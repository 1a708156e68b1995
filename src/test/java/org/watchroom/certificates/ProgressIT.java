package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.kernel.Title;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class ProgressIT {

    private final Progress progress = House.bean(Progress.class);
    private Class5 class5;
    private long grader;
    private long sitting;
    private long sheet;

    @BeforeEach
    void aProgrammeThatAsksForEverything() {
        class5 = new Class5();
        grader = Somebody.with("高鸿远", Role.INSTRUCTOR);
        Sql.run(
                "INSERT INTO programme_mock (programme_id, place, blueprint, pass_mark, passes) VALUES (?, 0, 'B1', 60, 1)",
                class5.programme);
        Sql.run(
                "INSERT INTO programme_drill (programme_id, place, sheet, passes) VALUES (?, 0, 'D1', 1), (?, 1, 'D9', 1)",
                class5.programme,
                class5.programme);
        long blueprint = Sql.run("INSERT INTO blueprint (code, title_zh, title_en, edition, level, minutes, pass_mark)"
                + " VALUES ('B1', '理论卷', 'Theory paper', '2026', 'L5', 60, 60)");
        sitting = Sql.run(
                "INSERT INTO sitting (blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes, attempts_allowed,"
                        + " review_policy) VALUES (?, ?, '模拟', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY, 60, 3,"
                        + " 'AT_ONCE')",
                blueprint,
                class5.cohort);
        sheet = sheet(1, "旧名");
        sheet = sheet(2, "烟感报警处置");
    }

    @Test
    void eachStepSaysWhatItAsksForAndHowFarSomebodyHasCome() {
        long person = everythingDone("王小明");
        assertThat(Somebody.as(person, progress::mine).get(0).trainees().get(0).requirements())
                .extracting(Requirement::title, Requirement::isMet)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Title("课", "Course"), true),
                        org.assertj.core.groups.Tuple.tuple(new Title("理论卷", "Theory paper"), true),
                        org.assertj.core.groups.Tuple.tuple(new Title("烟感报警处置", "Smoke alarm"), true),
                        org.assertj.core.groups.Tuple.tuple(new Title("D9", "D9"), false));
    }

    @Test
    void sixtyTraineesCostAsManyStatementsAsTen() {
        everythingDone(10);
        long ofTen = statements();
        everythingDone(50);
        assertThat(statements()).isEqualTo(ofTen).isLessThan(40);
        assertThat(Somebody.as(class5.administrator, () -> progress.ofCohort(class5.cohort))
                        .trainees())
                .hasSize(60)
                .allMatch(trainee -> trainee.met() == 3);
    }

    /** The first call fills the cache of accounts, the second one counts. */
    private long statements() {
        Runnable look = () -> Somebody.as(class5.administrator, () -> progress.ofCohort(class5.cohort));
        look.run();
        return Statements.during(look);
    }

    private void everythingDone(int people) {
        for (int i = 0; i < people; i++) {
            everythingDone("学员" + i);
        }
    }

    private long everythingDone(String name) {
        long person = class5.finished(name);
        Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline, finished_at,"
                        + " seal_cause, points, passed, paper_hash) VALUES (?, ?, 1, 1, 1, 'SEALED', UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, UTC_TIMESTAMP(6), 'SUBMITTED', 80, TRUE, REPEAT('0', 64))",
                sitting,
                person);
        Sql.run(
                "INSERT INTO drill_record (client_key, sheet_id, cohort_id, trainee_id, grader_id, started_at, finished_at,"
                        + " elapsed_seconds, points, verdict, causes, fatal, signed_at) VALUES (?, ?, ?, ?, ?,"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 60, 90, 'PASSED', '', FALSE, UTC_TIMESTAMP(6))",
                UUID.randomUUID().toString(),
                sheet,
                class5.cohort,
                person,
                grader);
        return person;
    }

    private static long sheet(int version, String title) {
        return Sql.run(
                "INSERT INTO drill_sheet (code, version_no, title_zh, title_en, setup_zh, setup_en, total_seconds, pass_mark,"
                        + " basis_zh, basis_en, review_zh, review_en, imported_at, released_at) VALUES ('D1', ?, ?, 'Smoke alarm', '', '',"
                        + " 480, 60, '', '', '', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                version,
                title);
    }
}
