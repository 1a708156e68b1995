package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.REASON;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.allDoneBut;
import static org.watchroom.testing.Somebody.does;
import static org.watchroom.testing.Somebody.isRefused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DrillExamIT {

    private static final List<Findings.Mark> STAR_FAILED =
            allDoneBut(new Findings.Mark(8, "NOT_DONE", false, REASON, 90));

    private final DrillExamPlanning planning = House.bean(DrillExamPlanning.class);
    private final DrillExams exams = House.bean(DrillExams.class);
    private final DrillPanels panels = House.bean(DrillPanels.class);
    private final DrillGrading grading = House.bean(DrillGrading.class);
    private final DrillCorrections corrections = House.bean(DrillCorrections.class);
    private final DrillAppeals appeals = House.bean(DrillAppeals.class);
    private final DrillRecords records = House.bean(DrillRecords.class);
    private final DrillResults results = House.bean(DrillResults.class);

    private final Instant begin = Instant.now().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
    private DrillPlace place;
    private long second;
    private long third;
    private long chief;

    @BeforeEach
    void threeGradersAndAChief() {
        place = new DrillPlace();
        second = Somebody.with("second", Role.INSTRUCTOR);
        third = Somebody.with("third", Role.INSTRUCTOR);
        chief = Somebody.with("chief", Role.INSTRUCTOR);
        for (int i = 0; i < 6; i++) {
            place.enrol(place.cohort, Somebody.with("more" + i, Role.TRAINEE));
        }
    }

    @Test
    void aPlanSeatsTheBoardAndGivesEverybodyATimeOfTheirOwn() {
        DrillExamView exam = exam(plan("CHIEF"));
        assertThat(exam.boards())
                .singleElement()
                .satisfies(board -> assertThat(board.graders())
                        .extracting(ExamChoices.Grader::id)
                        .containsExactly(place.instructor, second, third));
        assertThat(exam.stations())
                .singleElement()
                .satisfies(station -> assertThat(station.sheetCode()).isEqualTo("D1"));
        assertThat(exam.turns()).hasSize(7);
        assertThat(exam.turns()).extracting(DrillExamView.Turn::beginsAt).doesNotHaveDuplicates();
        assertThat(Somebody.as(place.trainee, exams::mine)).singleElement().satisfies(turn -> {
            assertThat(turn.isSettled()).isFalse();
            assertThat(turn.place()).isEqualTo("here");
        });
        assertThat(Somebody.as(place.stranger, exams::mine)).isEmpty();
    }

    @Test
    void whereThreeGradersDifferOnAStarTheChiefDecidesAndSaysWhy() {
        long turn = turnOf(place.trainee, plan("CHIEF"));
        long first = sign(place.instructor, turn, STAR_FAILED);
        isRefused("drills.record.absent", second, () -> records.record(first));
        assertThat(Somebody.as(second, () -> panels.turn(turn)).sheets()).isEmpty();
        assertThat(Somebody.as(place.instructor, () -> panels.turn(turn)).sheets())
                .hasSize(1);
        isRefused("drills.turn.absent", place.trainee, () -> panels.turn(turn));
        isRefused("drills.record.absent", place.trainee, () -> records.record(first));
        sign(second, turn, STAR_FAILED);
        sign(third, turn, allDone());

        TurnView asked = Somebody.as(chief, () -> panels.turn(turn));
        assertThat(asked.mayDecide()).isTrue();
        assertThat(asked.outcome()).isNull();
        TurnView.Deciding star = asked.deciding().stream()
                .filter(TurnView.Deciding::isDisputed)
                .findFirst()
                .orElseThrow();
        assertThat(star.no()).isEqualTo(8);
        assertThat(star.failedBy()).isEqualTo(2);
        assertThat(passes()).isZero();

        isRefused("drills.decision.not-chief", third, () -> panels.decide(turn, star.itemId(), false, REASON));
        isRefused("drills.decision.reason", chief, () -> panels.decide(turn, star.itemId(), false, "ok"));
        isRefused("drills.decision.nothing-to-decide", chief, () -> panels.decide(turn, null, false, REASON));
        does(chief, () -> panels.decide(turn, star.itemId(), false, "录像显示已拨打119"));

        TurnView settled = Somebody.as(place.trainee, () -> panels.turn(turn));
        assertThat(settled.outcome().passed()).isTrue();
        assertThat(settled.outcome().points()).as("mean of 88, 88 and 100").isEqualTo(mean());
        assertThat(settled.sheets()).hasSize(3);
        assertThat(passes()).as("three sheets on one drill count once").isOne();
        assertThat(Somebody.as(place.trainee, records::mine)).isEmpty();
        isRefused("drills.decision.done-already", chief, () -> panels.decide(turn, star.itemId(), true, REASON));
    }

    @Test
    void anAppealAgainstABoardIsAnsweredFromOutsideAndLetsTheChiefDecideAnew() {
        long turn = turnOf(place.trainee, plan("CHIEF"));
        sign(place.instructor, turn, STAR_FAILED);
        sign(second, turn, allDone());
        sign(third, turn, STAR_FAILED);
        long item = Sql.count("SELECT id FROM drill_item WHERE no = 8");
        does(chief, () -> panels.decide(turn, item, true, "没有听到拨打119"));
        TurnView failed = Somebody.as(place.trainee, () -> panels.turn(turn));
        assertThat(failed.outcome().causes()).containsExactly("STAR");

        long any = failed.sheets().get(2).row().id();
        does(place.trainee, () -> appeals.lodge(any, "我在4分10秒拨打了119，请看录像。"));
        isRefused(
                "drills.appeal.done-already",
                place.trainee,
                () -> appeals.lodge(failed.sheets().get(1).row().id(), "再申诉一次：我拨打了119。"));
        for (long involved : List.of(place.instructor, second, third, chief)) {
            isRefused("drills.appeal.yours", involved, () -> appeals.answer(any, true, "同意学员的意见，申诉成立。"));
        }
        does(place.administrator, () -> appeals.answer(any, true, "录像里4分10秒确有拨打119。"));
        assertThat(Somebody.as(third, appeals::toBeCorrected)).hasSize(1);

        does(chief, () -> panels.decide(turn, item, false, "重看录像：已拨打119"));
        assertThat(Somebody.as(place.trainee, () -> panels.turn(turn)).outcome().passed())
                .isTrue();
        assertThat(Somebody.as(third, appeals::toBeCorrected)).isEmpty();
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_decision")).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_outcome")).isEqualTo(2);
    }

    @Test
    void theMajorityDecidesWithoutAChiefAndACorrectionSettlesAnew() {
        long turn = turnOf(place.trainee, plan("MAJORITY"));
        sign(place.instructor, turn, STAR_FAILED);
        long wrong = sign(second, turn, STAR_FAILED);
        isRefused("drills.correction.not-settled", second, () -> correct(wrong));
        sign(third, turn, allDone());
        assertThat(passes()).isZero();
        long further = Somebody.as(second, () -> correct(wrong)).id();
        does(place.administrator, () -> corrections.agree(further));
        assertThat(passes()).isOne();
    }

    @Test
    void onlyTheBoardSignsOnceOnItsDayWhatWasPlanned() {
        long exam = plan("CHIEF");
        long turn = turnOf(place.trainee, exam);
        sign(place.instructor, turn, allDone());
        isRefused("drills.turn.signed-already", place.instructor, () -> sign(place.instructor, turn, STAR_FAILED));
        isRefused("drills.turn.not-of-board", chief, () -> sign(chief, turn, allDone()));
        isRefused(
                "drills.turn.other",
                second,
                () -> grading.sign(
                        UUID.randomUUID(),
                        new DrillGrading.Whom(
                                place.sheet, place.cohort, turnOfAnother(exam).traineeId(), turn),
                        findings(allDone(), begin)));
        isRefused(
                "drills.turn.before-day",
                second,
                () -> grading.sign(
                        UUID.randomUUID(),
                        new DrillGrading.Whom(place.sheet, place.cohort, place.trainee, turn),
                        findings(allDone(), begin.minus(Duration.ofDays(1)))));
        isRefused("drills.exam.begun", place.administrator, () -> planning.cancel(exam));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record")).isOne();
    }

    @Test
    void whatWasCalledOffIsNobodysAnyMore() {
        long exam = plan("CHIEF");
        does(place.administrator, () -> planning.cancel(exam));
        assertThat(Somebody.as(place.trainee, exams::mine)).isEmpty();
        long turn = turnOf(place.trainee, exam);
        isRefused("drills.turn.cancelled", second, () -> sign(second, turn, allDone()));
        isRefused("drills.exam.cancelled-already", place.administrator, () -> planning.cancel(exam));
    }

    @Test
    void aPlanThatCannotBeHeldIsRefusedBesideItsFieldAndNothingIsKept() {
        List<Long> board = List.of(place.instructor, second, third);
        refusedPlan("drills.exam.graders", board.subList(0, 2), 3, List.of(place.trainee), begin, chief);
        refusedPlan("drills.exam.graders-each", board, 2, List.of(place.trainee), begin, chief);
        refusedPlan("drills.exam.chief", board, 3, List.of(place.trainee), begin, null);
        refusedPlan("drills.exam.trainees", board, 3, List.of(), begin, chief);
        refusedPlan("drills.exam.not-enrolled", board, 3, List.of(place.stranger), begin, chief);
        refusedPlan("drills.exam.no-instructor", List.of(place.administrator), 1, List.of(place.trainee), begin, chief);
        refusedPlan("drills.exam.too-many-boards", board, 1, List.of(place.trainee), begin, chief);
        refusedPlan("drills.exam.past", board, 3, List.of(place.trainee), begin.minusSeconds(7200), chief);
        isRefused("platform.forbidden", place.instructor, () -> planning.plan(plan(board, 3, List.of(), begin, chief)));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_exam")).isZero();
    }

    private static BigDecimal mean() {
        return new BigDecimal(Sql.text("SELECT ROUND(AVG(points), 2) FROM drill_record"));
    }

    private long plan(String starRule) {
        List<Long> trainees = Somebody.as(place.administrator, () -> planning.choices(place.cohort)).trainees().stream()
                .map(ExamChoices.Trainee::id)
                .toList();
        return Somebody.as(
                place.administrator,
                () -> planning.plan(plan(
                        List.of(place.instructor, second, third),
                        3,
                        trainees,
                        begin,
                        starRule.equals("CHIEF") ? chief : null)));
    }

    private DrillExamPlan plan(List<Long> graders, int each, List<Long> trainees, Instant at, Long chiefId) {
        return new DrillExamPlan(
                place.cohort,
                "模拟实操考核",
                at,
                List.of(place.sheet),
                1,
                42L,
                graders,
                each,
                4,
                2,
                "MEAN",
                chiefId == null && !trainees.equals(List.of(place.trainee)) ? "MAJORITY" : "CHIEF",
                chiefId,
                trainees);
    }

    private void refusedPlan(String key, List<Long> graders, int each, List<Long> trainees, Instant at, Long chiefId) {
        isRefused(key, place.administrator, () -> planning.plan(plan(graders, each, trainees, at, chiefId)));
    }

    private DrillExamView exam(long id) {
        return Somebody.as(place.administrator, () -> exams.exam(id));
    }

    private long turnOf(long trainee, long exam) {
        return exam(exam).turns().stream()
                .filter(it -> it.traineeId() == trainee)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private DrillExamView.Turn turnOfAnother(long exam) {
        return exam(exam).turns().stream()
                .filter(it -> it.traineeId() != place.trainee)
                .findFirst()
                .orElseThrow();
    }

    private long sign(long grader, long turn, List<Findings.Mark> marks) {
        return Somebody.as(
                        grader,
                        () -> grading.sign(
                                UUID.randomUUID(),
                                new DrillGrading.Whom(place.sheet, place.cohort, place.trainee, turn),
                                findings(marks, begin)))
                .id();
    }

    private Receipt correct(long former) {
        return grading.correct(former, new DrillGrading.Amendment(allDone(), false, null, null, "看了录像：已拨打119"));
    }

    private static Findings findings(List<Findings.Mark> marks, Instant started) {
        return new Findings(started, started.plusSeconds(480), 480, false, null, null, marks);
    }

    private int passes() {
        return Somebody.as(place.administrator, () -> results.standing("D1", List.of(place.trainee)))
                .get(place.trainee)
                .passes();
    }
}
