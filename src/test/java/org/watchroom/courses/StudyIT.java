package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.courses.CoursePackages.CODE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class StudyIT {

    private final CourseImport imports = House.bean(CourseImport.class);
    private final Courses courses = House.bean(Courses.class);
    private final Study study = House.bean(Study.class);
    private long administrator;
    private long lin;
    private long wang;

    @BeforeEach
    void aCourseAndTwoTrainees() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        lin = Somebody.with("lin", Role.TRAINEE);
        wang = Somebody.with("wang", Role.TRAINEE);
        CoursePackages.standard();
        long cohort = CoursePackages.cohort();
        CoursePackages.enrol(cohort, lin);
        CoursePackages.enrol(cohort, wang);
        importCourse("第一课");
    }

    @Test
    void aTraineeSeesTheCourseOfTheirProgrammeAndWhatToReadFirst() {
        CourseCard card = Somebody.as(lin, courses::all).get(0);
        assertThat(card.code()).isEqualTo(CODE);
        assertThat(card.done()).isZero();
        assertThat(card.next().code()).isEqualTo("01");
    }

    @Test
    void aTraineeOfNoProgrammeSeesNothingOfIt() {
        long stranger = Somebody.with("stranger", Role.TRAINEE);
        assertThat(Somebody.as(stranger, courses::all)).isEmpty();
        absent(() -> Somebody.as(stranger, () -> courses.outline(CODE)));
        absent(() -> Somebody.as(stranger, () -> courses.lesson(CODE, "01")));
        absent(() -> Somebody.as(stranger, () -> study.complete(CODE, "01")));
        absent(() -> Somebody.as(stranger, () -> courses.picture(Sql.count("SELECT id FROM course"), 1, "flow.svg")));
    }

    @Test
    void anOpenCourseStandsBehindThoseOfTheProgrammeAndIsNoRequirement() {
        String open = CoursePackages.contents("选读")
                .replace(CODE, "A-OPEN")
                .replace("\"lessons\"", "\"open\": true, \"lessons\"")
                .replace("\"titleEn\": \"Two\"", "\"titleEn\": \"Two\", \"chapterZh\": \"下\", \"chapterEn\": \"II\"");
        Somebody.as(
                administrator,
                () -> imports.take(
                        CoursePackages.good().with("course.json", open).zip()));
        long stranger = Somebody.with("stranger", Role.TRAINEE);
        assertThat(Somebody.as(lin, courses::all)).extracting(CourseCard::code).containsExactly(CODE, "A-OPEN");
        assertThat(Somebody.as(lin, courses::all))
                .extracting(CourseCard::further)
                .containsExactly(false, true);
        assertThat(Somebody.as(stranger, courses::all))
                .extracting(CourseCard::code)
                .containsExactly("A-OPEN");
        Somebody.as(stranger, () -> study.complete("A-OPEN", "01"));
        CourseOutline outline = Somebody.as(stranger, () -> courses.outline("A-OPEN"));
        assertThat(outline.done()).isEqualTo(1);
        assertThat(outline.lessons()).extracting(outline::begins).containsExactly(false, true, false);
        Somebody.isRefused(
                "courses.package.field",
                administrator,
                () -> imports.take(CoursePackages.good()
                        .with("course.json", open.replace("\"open\": true", "\"open\": \"maybe\""))
                        .zip()));
    }

    @Test
    void thePlaceIsKeptForItsReaderAlone() {
        Somebody.as(lin, () -> keepPlace("02", 431));
        assertThat(Somebody.as(lin, () -> courses.lesson(CODE, "02")).place()).isEqualTo(431);
        assertThat(Somebody.as(wang, () -> courses.lesson(CODE, "02")).place()).isZero();
        Somebody.as(lin, () -> keepPlace("02", 120));
        assertThat(Somebody.as(lin, () -> courses.lesson(CODE, "02")).place()).isEqualTo(120);
    }

    @Test
    void whatIsCompletedStaysCompletedAndLeadsOn() {
        assertThat(Somebody.as(lin, () -> study.complete(CODE, "01"))).contains("02");
        String at = Sql.text("SELECT completed_at FROM lesson_progress");
        Somebody.as(lin, () -> keepPlace("01", 10));
        Somebody.as(lin, () -> study.complete(CODE, "01"));
        assertThat(Sql.text("SELECT completed_at FROM lesson_progress")).isEqualTo(at);
        assertThat(Somebody.as(lin, () -> study.complete(CODE, "03"))).isEmpty();
        CourseOutline outline = Somebody.as(lin, () -> courses.outline(CODE));
        assertThat(outline.done()).isEqualTo(2);
        assertThat(outline.next().code()).isEqualTo("02");
        assertThat(outline.minutesLeft()).isEqualTo(10);
    }

    @Test
    void onePersonsReadingLeavesAnotherAlone() {
        Somebody.as(lin, () -> study.complete(CODE, "01"));
        assertThat(Somebody.as(administrator, () -> study.progress(CODE, List.of(lin, wang))))
                .containsEntry(lin, new CourseProgress(1, 3))
                .containsEntry(wang, new CourseProgress(0, 3));
    }

    @Test
    void aTraineeIsToldOfNobodysProgressButTheirOwn() {
        Somebody.as(lin, () -> study.complete(CODE, "01"));
        assertThat(Somebody.as(wang, () -> study.progress(CODE, List.of(lin, wang))))
                .containsOnlyKeys(wang);
    }

    @Test
    void progressOutlivesANewVersion() {
        Somebody.as(lin, () -> study.complete(CODE, "01"));
        importCourse("改过的第一课");
        CourseCard card = Somebody.as(lin, courses::all).get(0);
        assertThat(card.number()).isEqualTo(2);
        assertThat(card.done()).isEqualTo(1);
        assertThat(card.next().code()).isEqualTo("02");
    }

    @Test
    void aCourseThatIsNotThereIsCompletedByNobody() {
        CourseProgress progress = Somebody.as(administrator, () -> study.progress("NONE", List.of(lin)))
                .get(lin);
        assertThat(progress.isComplete()).isFalse();
        assertThat(progress.done()).isLessThan(progress.total());
    }

    @Test
    void aPlaceOutsideTheTextAndALessonThatIsNotThereAreRefused() {
        assertThatThrownBy(() -> Somebody.as(lin, () -> keepPlace("01", 1001))).isInstanceOf(Refused.class);
        absent(() -> Somebody.as(lin, () -> study.complete(CODE, "99")));
    }

    private Void keepPlace(String lesson, int place) {
        study.keepPlace(CODE, lesson, place);
        return null;
    }

    private void importCourse(String firstTitle) {
        Somebody.as(
                administrator,
                () -> imports.take(CoursePackages.good()
                        .with("course.json", CoursePackages.contents(firstTitle))
                        .zip()));
    }

    private static void absent(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.ABSENT));
    }
}
