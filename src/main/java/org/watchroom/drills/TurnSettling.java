package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillOutcome;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillStation;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.drills.model.PanelSheets;
import org.watchroom.kernel.Refused;

/** Turns of drill examinations: whether somebody may sign there, and what the board has come to once all have signed. */
@ApplicationScoped
class TurnSettling {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Clock clock;

    /**
     * @throws Refused {@code drills.turn.…} when the turn is another trainee's, on another sheet or in another cohort, when the
     *     grader is not of its board or has signed already, before its day, or when its examination was cancelled
     */
    void requireMaySign(DrillRecord.Who who, long sheetId, Instant started) {
        DrillTurn turn = exams.lockTurn(who.turnId());
        DrillExam exam = exams.get(turn.examId());
        DrillStation station = exams.station(turn.stationId());
        if (turn.traineeId() != who.traineeId() || exam.cohortId() != who.cohortId() || station.sheetId() != sheetId) {
            throw new Refused("drills.turn.other");
        }
        if (exam.isCancelled()) {
            throw new Refused("drills.turn.cancelled");
        }
        if (!exam.graders(station.boardNo()).contains(who.graderId())) {
            throw new Refused("drills.turn.not-of-board");
        }
        if (day(started).isBefore(day(exam.terms().beginsAt()))) {
            throw new Refused("drills.turn.before-day");
        }
        if (records.ofTurns(List.of(turn.id())).stream().anyMatch(it -> it.graderId() == who.graderId())) {
            throw new Refused("drills.turn.signed-already");
        }
    }

    /**
     * Settles the turn when its whole board has signed and nothing waits for the chief. The same again is written only after an
     * appeal was upheld, to show that it was looked at.
     */
    void settle(long turnId) {
        DrillTurn turn = exams.lockTurn(turnId);
        DrillExam exam = exams.get(turn.examId());
        DrillStation station = exams.station(turn.stationId());
        List<DrillRecord> signed = records.ofTurns(List.of(turnId));
        if (signed.size() < exam.graders(station.boardNo()).size()) {
            return;
        }
        DrillOutcome before = exams.outcomes(List.of(turnId)).get(turnId);
        new PanelSheets(sheets.get(station.sheetId()), signed, exams.decisions(turnId), exam.terms())
                .score()
                .filter(score -> before == null || !before.says(score) || records.isUpheldOn(turnId))
                .ifPresent(score -> exams.add(
                        new DrillOutcome(turnId, score, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    boolean isSettled(long turnId) {
        return exams.outcomes(List.of(turnId)).containsKey(turnId);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }
}
