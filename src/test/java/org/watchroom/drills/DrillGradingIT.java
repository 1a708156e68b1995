package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.REASON;
import static org.watchroom.drills.DrillPlace.STARTED;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.allDoneBut;
import static org.watchroom.drills.DrillPlace.findings;
import static org.watchroom.testing.Somebody.as;
import static org.watchroom.testing.Somebody.isRefused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DrillGradingIT {

    private final DrillGrading grading = House.bean(DrillGrading.class);
    private final DrillRecords records = House.bean(DrillRecords.class);
    private final DrillCorrections corrections = House.bean(DrillCorrections.class);
    private final DrillDay day = House.bean(DrillDay.class);
    private DrillPlace place;

    @BeforeEach
    void arrange() {
        place = new DrillPlace();
    }

    @Test
    void aSheetThatIsAllDonePassesAndTheTraineeSeesIt() {
        Receipt receipt = sign(findings(allDone()));
        assertThat(receipt.passed()).isTrue();
        assertThat(receipt.points()).isEqualByComparingTo("100");
        List<RecordView> mine = Somebody.as(place.trainee, records::mine);
        assertThat(mine).singleElement().satisfies(record -> {
            assertThat(record.row().id()).isEqualTo(receipt.id());
            assertThat(record.row().grader()).isEqualTo("instructor");
            assertThat(record.marks()).hasSize(14);
            assertThat(record.startedAt()).isEqualTo(STARTED);
            assertThat(record.mayCorrect()).isFalse();
        });
        assertThat(Sql.text("SELECT started_at FROM drill_record")).startsWith("2026-11-20 12:00:00");
    }

    @Test
    void aFailedStarFailsTheDrillWithNinetyPointsAndMore() {
        Receipt receipt = sign(findings(allDoneBut(new Findings.Mark(4, "NOT_DONE", false, REASON, 90))));
        assertThat(receipt.points()).isEqualByComparingTo("92");
        assertThat(receipt.passed()).isFalse();
        assertThat(receipt.causes()).containsExactly("STAR");
    }

    @Test
    void theWholeDrillCanBeFatalAndOvertimeFailsIt() {
        Findings late = new Findings(STARTED, STARTED.plusSeconds(700), 601, true, "核实前就复位了", null, allDone());
        assertThat(sign(late).causes()).containsExactly("FATAL", "TIME");
    }

    @Test
    void theSameSheetArrivingTwiceCountsOnce() {
        UUID key = UUID.randomUUID();
        Receipt first = sign(key, findings(allDone()));
        Receipt again = sign(key, findings(allDone()));
        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.signedAt()).isEqualTo(first.signedAt());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameSheetArrivingFiveTimesAtOnceCountsOnce() {
        UUID key = UUID.randomUUID();
        Set<Long> ids = Stream.generate(() -> 0)
                .limit(5)
                .parallel()
                .map(i -> sign(key, findings(allDone())).id())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aKeyCannotBeUsedForAnotherSheetNorByAnotherGrader() {
        UUID key = UUID.randomUUID();
        sign(key, findings(allDone()));
        refused(
                "drills.record.key-used",
                () -> sign(key, findings(allDoneBut(new Findings.Mark(1, "PARTIAL", false, null, 30)))));
        long other = Somebody.with("other", Role.INSTRUCTOR);
        isRefused(
                "drills.record.key-used",
                other,
                () -> grading.sign(key, place.sheet, place.cohort, place.trainee, findings(allDone())));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void nobodyGradesThemselfAndNobodyOutsideTheCohortIsGraded() {
        place.enrol(place.cohort, place.instructor);
        refused("drills.grading.oneself", () -> signFor(place.cohort, place.instructor));
        refused("drills.grading.not-enrolled", () -> signFor(place.cohort, place.stranger));
        Sql.run("UPDATE enrolment SET state = 'WITHDRAWN' WHERE person_id = ?", place.trainee);
        refused("drills.grading.not-enrolled", () -> signFor(place.cohort, place.trainee));
        assertThat(count()).isZero();
    }

    @Test
    void onlyInstructorsSign() {
        isRefused("platform.forbidden", place.trainee, () -> signFor(place.cohort, place.trainee));
        isRefused("platform.forbidden", place.administrator, () -> signFor(place.cohort, place.trainee));
    }

    @Test
    void everyItemIsMarkedOnceWithAResultThatExists() {
        refusedMarks("drills.mark.missing", allDone().subList(0, 13));
        List<Findings.Mark> twice = allDone();
        twice.set(13, new Findings.Mark(1, "DONE", false, null, 0));
        refusedMarks("drills.mark.twice", twice);
        refusedMarks("drills.mark.unknown-result", allDoneBut(new Findings.Mark(1, "NEARLY", false, null, 0)));
        List<Findings.Mark> more = allDone();
        more.add(new Findings.Mark(15, "DONE", false, null, 0));
        refusedMarks("drills.mark.unknown-item", more);
        refusedMarks(
                "drills.record.nothing-applies",
                allDone().stream()
                        .map(mark -> new Findings.Mark(mark.no(), "NOT_APPLICABLE", false, REASON, 0))
                        .toList());
    }

    @Test
    void whatIsFatalNeedsAReasonOfFourCharacters() {
        for (String tooShort : new String[] {null, "   ", "没有了", " no. "}) {
            refusedMarks("drills.mark.reason", allDoneBut(new Findings.Mark(2, "DONE", true, tooShort, 9)));
            refusedMarks("drills.mark.reason", allDoneBut(new Findings.Mark(8, "NOT_DONE", false, tooShort, 9)));
            refusedMarks("drills.mark.reason", allDoneBut(new Findings.Mark(8, "NOT_APPLICABLE", false, tooShort, 9)));
            refused(
                    "drills.record.fatal-reason",
                    () -> sign(new Findings(STARTED, STARTED.plusSeconds(480), 480, true, tooShort, null, allDone())));
        }
        assertThat(sign(findings(allDoneBut(new Findings.Mark(2, "DONE", true, "读错楼层", 9))))
                        .causes())
                .containsExactly("FATAL");
    }

    @Test
    void timesMustBePossible() {
        refusedMarks("drills.mark.time", allDoneBut(new Findings.Mark(1, "DONE", false, null, -1)));
        refusedMarks("drills.mark.time", allDoneBut(new Findings.Mark(1, "DONE", false, null, 483)));
        refusedTimes("drills.record.times", 480, -1);
        refusedTimes("drills.record.times", -1, 0);
        refusedTimes("drills.record.times", 480, 483);
        refusedTimes("drills.record.times", 86_401, 480);
        refusedTimes("drills.record.future", 86_400, 480, STARTED.plusSeconds(86_400L * 365 * 200));
    }

    @Test
    void whatWasSignedIsOnlyFollowedByAFurtherRecord() {
        Receipt former = sign(findings(allDoneBut(new Findings.Mark(8, "NOT_DONE", false, REASON, 90))));
        Receipt further = as(place.instructor, () -> grading.correct(former.id(), amendment(allDone(), "看错了学员")));
        assertThat(further.passed()).isTrue();
        as(place.administrator, () -> {
            corrections.agree(further.id());
            return null;
        });
        RecordView before = as(place.instructor, () -> records.record(former.id()));
        RecordView after = as(place.instructor, () -> records.record(further.id()));
        assertThat(before.row().passed()).isFalse();
        assertThat(before.row().correctedById()).isEqualTo(further.id());
        assertThat(before.marks().get(7).reason()).isEqualTo(REASON);
        assertThat(after.row().correctsId()).isEqualTo(former.id());
        assertThat(after.correctionReason()).isEqualTo("看错了学员");
        assertThat(standing()).isEqualTo(new DrillStanding(1, 1, further.points(), further.signedAt(), further.id()));
    }

    @Test
    void aCorrectionIsItsGradersOwnWithAReasonOnceAndChangesSomething() {
        Receipt former = sign(findings(allDone()));
        List<Findings.Mark> changed = allDoneBut(new Findings.Mark(1, "PARTIAL", false, null, 30));
        long other = Somebody.with("other", Role.INSTRUCTOR);
        isRefused(
                "drills.record.absent", other, () -> grading.correct(former.id(), amendment(changed, "another view")));
        refused("drills.correction.reason", () -> correct(former, changed, "oh"));
        refused("drills.correction.same", () -> correct(former, allDone(), "no reason at all"));
        refused("drills.mark.missing", () -> correct(former, changed.subList(0, 5), "half of it"));
        as(place.instructor, () -> correct(former, changed, "did not say fire alarm"));
        refused("drills.correction.done-already", () -> correct(former, allDone(), "changed my mind"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void onlyItsGraderItsTraineeAndAdministratorsSeeARecord() {
        Receipt receipt = sign(findings(allDone()));
        for (long reader : List.of(place.instructor, place.trainee, place.administrator)) {
            assertThat((Object) as(reader, () -> records.record(receipt.id()))).isNotNull();
        }
        isRefused("drills.record.absent", place.stranger, () -> records.record(receipt.id()));
        isRefused("drills.record.absent", Somebody.with("other", Role.INSTRUCTOR), () -> records.record(receipt.id()));
    }

    @Test
    void standingCountsPassesAndShowsTheBestPassedDrill() {
        sign(findings(allDoneBut(new Findings.Mark(4, "NOT_DONE", false, REASON, 90))));
        assertThat(standing().passes()).isZero();
        assertThat(standing().best()).isEqualByComparingTo("92");
        sign(findings(allDone().stream()
                .map(mark -> new Findings.Mark(mark.no(), mark.no() == 12 ? "NOT_DONE" : "DONE", false, null, 0))
                .toList()));
        assertThat(standing().attempts()).isEqualTo(2);
        assertThat(standing().passes()).isEqualTo(1);
        assertThat(standing().best()).isEqualByComparingTo("88");
        assertThat(as(
                        place.stranger,
                        () -> House.bean(DrillResults.class).standing("D1", List.of(place.trainee, place.stranger))))
                .containsOnlyKeys(place.stranger);
    }

    @Test
    void theDayShowsWhoStillLacksWhatAndNeverOneself() {
        place.enrol(place.cohort, place.instructor);
        List<DrillDay.Trainee> before = as(place.instructor, () -> day.trainees(place.cohort, "D1"));
        assertThat(before).singleElement().satisfies(row -> {
            assertThat(row.isLacking()).isTrue();
            assertThat(row.lacking()).containsExactly("D1");
        });
        sign(findings(allDone()));
        assertThat(as(place.instructor, () -> day.trainees(place.cohort, "D1")))
                .singleElement()
                .satisfies(row -> assertThat(row.isLacking()).isFalse());
        assertThat(as(place.instructor, day::waiting))
                .filteredOn(waiting -> waiting.cohortId() == place.cohort)
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.lacking()).isZero());
        refused("drills.grading.oneself", () -> day.desk("D1", place.cohort, place.instructor));
        refused("drills.grading.not-enrolled", () -> day.desk("D1", place.cohort, place.stranger));
        assertThat(as(place.instructor, () -> day.desk("D1", place.cohort, place.trainee))
                        .called())
                .extracting(DrillDay.Called::name)
                .containsExactly("trainee");
    }

    @Test
    void aDeskThatIsTakenAlongServesEverybodyOfTheCohortButTheGrader() {
        assertThat(as(place.instructor, () -> day.desk("D1", place.cohort)).called())
                .extracting(DrillDay.Called::id)
                .contains(place.trainee)
                .doesNotContain(place.instructor, place.stranger);
        isRefused("platform.forbidden", place.trainee, () -> day.desk("D1", place.cohort));
    }

    @Test
    void signingIsLogged() {
        sign(findings(allDone()));
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed = 'DrillGrading.sign' AND outcome = 'DONE'"))
                .isEqualTo(1);
    }

    private Receipt sign(Findings findings) {
        return sign(UUID.randomUUID(), findings);
    }

    private Receipt sign(UUID key, Findings findings) {
        return as(place.instructor, () -> grading.sign(key, place.sheet, place.cohort, place.trainee, findings));
    }

    private Receipt signFor(long cohort, long trainee) {
        return grading.sign(UUID.randomUUID(), place.sheet, cohort, trainee, findings(allDone()));
    }

    private Receipt correct(Receipt former, List<Findings.Mark> marks, String reason) {
        return grading.correct(former.id(), amendment(marks, reason));
    }

    private static DrillGrading.Amendment amendment(List<Findings.Mark> marks, String reason) {
        return new DrillGrading.Amendment(marks, false, null, null, reason);
    }

    private DrillStanding standing() {
        return as(place.administrator, () -> House.bean(DrillResults.class).standing("D1", List.of(place.trainee)))
                .get(place.trainee);
    }

    private static long count() {
        return Sql.count("SELECT COUNT(*) FROM drill_record");
    }

    private void refusedMarks(String key, List<Findings.Mark> marks) {
        refused(key, () -> sign(findings(marks)));
    }

    private void refusedTimes(String key, int finishedAfter, int elapsed) {
        refusedTimes(key, finishedAfter, elapsed, STARTED);
    }

    private void refusedTimes(String key, int finishedAfter, int elapsed, java.time.Instant started) {
        refused(
                key,
                () -> sign(new Findings(
                        started, started.plusSeconds(finishedAfter), elapsed, false, null, null, allDone())));
    }

    private void refused(String key, Runnable work) {
        isRefused(key, place.instructor, work);
    }
}
