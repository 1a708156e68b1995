package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.courses.CoursePackages.CODE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class StudyTimeIT {

    private static final String VISIT = "0123456789abcdef0123456789abcdef";
    private static final String OTHER_VISIT = VISIT.replace('0', 'f');

    private final CourseImport imports = House.bean(CourseImport.class);
    private final Study study = House.bean(Study.class);
    private final StudyTime time = House.bean(StudyTime.class);
    private long lin;

    @BeforeEach
    void aCourseWhoseFirstLessonAsksForThreeMinutes() {
        long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        lin = Somebody.with("lin", Role.TRAINEE);
        CoursePackages.standard();
        CoursePackages.enrol(CoursePackages.cohort(), lin);
        String contents =
                CoursePackages.contents("第一课").replace("\"minutes\": 20", "\"minutes\": 20, \"leastMinutes\": 3");
        Somebody.as(
                administrator,
                () -> imports.take(
                        CoursePackages.good().with("course.json", contents).zip()));
    }

    @Test
    void theTimeOfAVisitCountsOnceHoweverOftenItIsSaid() {
        assertThat(studied("01", VISIT, 60).seconds()).isEqualTo(60);
        assertThat(studied("01", VISIT, 60).seconds()).isEqualTo(60);
        assertThat(studied("01", VISIT, 30).seconds()).isEqualTo(60);
        assertThat(studied("01", VISIT, 90).seconds()).isEqualTo(90);
        assertThat(studied("01", OTHER_VISIT, 20).seconds()).isEqualTo(110);
        assertThat(studied("02", VISIT, 7).seconds()).isEqualTo(7);
    }

    @Test
    void nobodyStudiesLongerThanTheClockRuns() {
        studied("02", VISIT, 5);
        Sql.run("UPDATE study_clock SET counted_until = UTC_TIMESTAMP(6) - INTERVAL 40 SECOND");
        assertThat(studied("02", VISIT, 30).seconds()).isEqualTo(30);
        assertThat(studied("02", OTHER_VISIT, 600).seconds()).isBetween(45, 50);
        assertThat(studied("02", OTHER_VISIT, 600).seconds()).isBetween(45, 50);
    }

    @Test
    void timeThatLiesTwelveHoursBackIsNotCountedAnyMore() {
        Sql.run("INSERT INTO study_clock VALUES (?, '2026-01-01')", lin);
        assertThat(studied("02", VISIT, StudyTime.LONGEST_VISIT).seconds()).isEqualTo(12 * 3600);
    }

    @Test
    void aLessonThatAsksForTimeIsReadOnlyAfterThatTimeAndToItsEnd() {
        study("02");
        Somebody.isRefused("courses.study.too-soon", lin, () -> study.complete(CODE, "01"));
        studied("01", VISIT, 180);
        Somebody.isRefused("courses.study.end", lin, () -> study.complete(CODE, "01"));
        assertThat(Sql.count("SELECT COUNT(*) FROM lesson_progress WHERE completed_at IS NOT NULL"))
                .isEqualTo(1);
        Somebody.as(lin, () -> time.report(CODE, "01", VISIT, 180, true));
        study("01");
        assertThat(Sql.count("SELECT COUNT(*) FROM lesson_progress WHERE completed_at IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    void whoeverReadItBeforeItAskedForTimeHasReadIt() {
        Sql.run("INSERT INTO lesson_progress (person_id, course_id, lesson_code, opened_at, last_at, completed_at)"
                + " SELECT " + lin + ", id, '01', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM course");
        study("01");
    }

    @Test
    void theEndOnceSeenStaysSeen() {
        Somebody.as(lin, () -> time.report(CODE, "01", VISIT, 1, true));
        assertThat(studied("01", VISIT, 2).endSeen()).isTrue();
        Somebody.does(lin, () -> study.keepPlace(CODE, "01", 5));
        assertThat(Somebody.as(lin, () -> time.of(CODE, "01"))).isEqualTo(new Studied(lin, 2, 180, true));
    }

    @Test
    void whatIsNoVisitIsRefusedAndCountsNothing() {
        Somebody.isRefused("courses.study.visit", lin, () -> time.report(CODE, "01", "x", 5, false));
        Somebody.isRefused("courses.study.visit", lin, () -> time.report(CODE, "01", VISIT, -1, false));
        Somebody.isRefused(
                "courses.study.visit", lin, () -> time.report(CODE, "01", VISIT, StudyTime.LONGEST_VISIT + 1, false));
        Somebody.isRefused("courses.lesson-absent", lin, () -> time.report(CODE, "99", VISIT, 5, false));
        long stranger = Somebody.with("stranger", Role.TRAINEE);
        Somebody.isRefused("courses.absent", stranger, () -> time.report(CODE, "01", VISIT, 5, false));
        assertThat(Sql.count("SELECT COUNT(*) FROM lesson_visit")).isZero();
    }

    private Studied studied(String lesson, String visit, int seconds) {
        return Somebody.as(lin, () -> time.report(CODE, lesson, visit, seconds, false));
    }

    private void study(String lesson) {
        Somebody.as(lin, () -> study.complete(CODE, lesson));
    }
}
