package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.programmes.Training.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.UseCases;

/** When cohorts meet, and what is in the way. */
@UseCases
class TimetableIT {

    private static final Instant NINE = Instant.parse("2026-09-05T01:00:00Z");

    private Training training;
    private Timetable timetable;
    private long cohort;
    private long other;

    @BeforeEach
    void open() {
        training = new Training();
        timetable = House.bean(Timetable.class);
        cohort = training.cohort("甲班");
        other = training.cohort("乙班");
    }

    @Test
    void aSessionStandsOnTheTimetableOfItsPeople() {
        long trainee = training.trainee("甲");
        training.enrol(cohort, trainee);
        plan(other, draft("别班的课", "二号", null, NINE));
        long later = plan(cohort, draft("第二次", "一号", training.instructor, NINE.plus(1, ChronoUnit.DAYS)));
        long first = plan(cohort, draft("第一次", "一号", null, NINE));

        assertThat(Somebody.as(trainee, timetable::mine))
                .extracting(SessionFacts::id)
                .containsExactly(first, later);
        assertThat(Somebody.as(training.instructor, timetable::mine))
                .extracting(SessionFacts::id)
                .containsExactly(later);
        training.appoint(cohort, training.instructor);
        assertThat(Somebody.as(training.instructor, timetable::mine)).hasSize(2);
        SessionFacts facts = Somebody.as(training.administrator, () -> timetable.session(later));
        assertThat(facts.instructor()).isEqualTo("教员");
        assertThat(facts.minutes()).isEqualTo(90);
        assertThat(facts.hours()).isEqualTo(2.0);
    }

    @Test
    void roomInstructorAndTraineesCannotBeInTwoPlacesAtOnce() {
        long both = training.trainee("两边跑");
        training.enrol(cohort, both);
        training.enrol(other, both);
        long mine = plan(cohort, draft("一", "一号教室", training.instructor, NINE));
        plan(other, draft("二", "一号教室", training.instructor, NINE.plus(Duration.ofMinutes(89))));

        assertThat(overlaps(cohort)).containsExactly(new Timetable.Overlap(mine, "二", "乙班", true, true, 1));
        assertThat(overlaps(other)).hasSize(1);
    }

    @Test
    void whatTouchesOnlyAtItsEndsIsNoClash() {
        plan(cohort, draft("一", "一号教室", training.instructor, NINE));
        plan(other, draft("二", "一号教室", training.instructor, NINE.plus(Duration.ofMinutes(90))));
        assertThat(overlaps(cohort)).isEmpty();
    }

    @Test
    void nothingSharedIsNoClashAndNeitherIsWhatWasCancelled() {
        plan(cohort, draft("一", "", null, NINE));
        long off = plan(other, draft("二", "", null, NINE));
        assertThat(overlaps(cohort)).isEmpty();
        long same = plan(other, draft("三", "一号", null, NINE));
        plan(cohort, draft("四", "一号", null, NINE));
        assertThat(overlaps(cohort)).isNotEmpty();
        cancel(same);
        cancel(off);
        assertThat(overlaps(cohort)).isEmpty();
        refused("programmes.session.cancelled", () -> cancel(off));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "721"})
    void aSessionEndsAfterItBeginsWithinTwelveHours(long minutes) {
        refused(
                "programmes.session.times",
                () -> plan(
                        cohort,
                        new Timetable.Draft("THEORY", "课", "", null, NINE, NINE.plus(Duration.ofMinutes(minutes)))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LUNCH", "theory"})
    void thereAreThreeKinds(String kind) {
        refused(
                "programmes.session.kind",
                () -> plan(cohort, new Timetable.Draft(kind, "课", "", null, NINE, NINE.plusSeconds(60))));
    }

    @Test
    void badSessionsAreRefused() {
        refused("programmes.session.title-length", () -> plan(cohort, draft(" ", "", null, NINE)));
        refused("programmes.session.title-length", () -> plan(cohort, draft("长".repeat(81), "", null, NINE)));
        refused("programmes.session.room-length", () -> plan(cohort, draft("课", "长".repeat(81), null, NINE)));
        refused(
                "programmes.session.times",
                () -> plan(cohort, new Timetable.Draft("THEORY", "课", "", null, null, NINE)));
        refused("programmes.cohort.absent", () -> plan(-1, draft("课", "", null, NINE)));
        Instant before =
                LocalDate.of(2026, 8, 31).atTime(9, 0).atZone(Cohorts.ZONE).toInstant();
        refused("programmes.session.outside", () -> plan(cohort, draft("课", "", null, before)));
        long trainee = training.trainee("学员");
        refused("programmes.instructors.no-instructor", () -> plan(cohort, draft("课", "", trainee, NINE)));
        refused(
                "platform.forbidden",
                () -> Somebody.as(training.instructor, () -> timetable.plan(cohort, draft("课", "", null, NINE))));
    }

    @Test
    void theSecondWriterOfASessionIsTold() {
        long id = plan(cohort, draft("课", "", null, NINE));
        int seen =
                Somebody.as(training.administrator, () -> timetable.session(id)).version();
        change(id, seen, draft("新题目", "", null, NINE));
        refused("programmes.session.stale", () -> change(id, seen, draft("另一个", "", null, NINE)));
    }

    private Timetable.Draft draft(String title, String room, Long instructor, Instant starts) {
        return new Timetable.Draft("THEORY", title, room, instructor, starts, starts.plus(Duration.ofMinutes(90)));
    }

    private long plan(long id, Timetable.Draft draft) {
        return Somebody.as(training.administrator, () -> timetable.plan(id, draft));
    }

    private void change(long id, int seen, Timetable.Draft draft) {
        Somebody.as(training.administrator, () -> {
            timetable.change(id, seen, draft);
            return null;
        });
    }

    private void cancel(long id) {
        Somebody.as(training.administrator, () -> {
            timetable.cancel(id);
            return null;
        });
    }

    private List<Timetable.Overlap> overlaps(long id) {
        return Somebody.as(training.administrator, () -> timetable.overlaps(id));
    }
}
