package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillDecision;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillOutcome;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillStation;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.drills.model.PanelSheets;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;

/** Puts a turn together with the sheets that the reader may see. */
@ApplicationScoped
class TurnViews {

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private ExamNames names;

    @Inject
    private RecordViews views;

    @Inject
    private CurrentUser user;

    /** What may decide alone; empty until all have signed. */
    List<PanelSheets.Deciding> deciding(long turnId) {
        Read read = read(turnId);
        return read.isComplete() ? panel(read).deciding() : List.of();
    }

    TurnView view(long turnId) {
        Read read = read(turnId);
        DrillOutcome outcome = exams.outcomes(List.of(turnId)).get(turnId);
        boolean own = read.turn().traineeId() == user.id();
        if (own ? outcome == null : !user.may(Permission.SEE_COHORTS)) {
            throw Refused.absent("drills.turn.absent");
        }
        boolean chief = user.id() == names.orNone(read.exam().terms().chiefId());
        boolean grader = read.graders().contains(user.id());
        boolean seesAll = outcome != null || read.isComplete() && (grader || chief || user.may(Permission.RUN_COHORTS));
        List<DrillRecord> seen = read.signed().stream()
                .filter(it -> seesAll || it.graderId() == user.id())
                .toList();
        List<PanelSheets.Deciding> deciding =
                seesAll && read.isComplete() ? panel(read).deciding() : List.of();
        Map<Long, String> people = names.of(read.exam(), read.graders(), read.turn(), deciding);
        return new TurnView(
                turnId,
                names.facts(read.exam()),
                read.sheet().code(),
                read.sheet().title().zh(),
                read.sheet().title().en(),
                read.sheet().passMark(),
                people.get(read.turn().traineeId()),
                read.turn().beginsAt(),
                seats(read, people),
                views.views(seen),
                deciding.stream().map(it -> deciding(it, people)).toList(),
                outcome(outcome),
                chief
                        && deciding.stream()
                                .anyMatch(it -> it.asksChief() && it.failed().isEmpty()),
                read.signed().isEmpty() ? null : records.firstOfTurn(turnId));
    }

    private Read read(long turnId) {
        DrillTurn turn = exams.turn(turnId);
        DrillExam exam = exams.get(turn.examId());
        DrillStation station = exams.station(turn.stationId());
        return new Read(
                turn,
                exam,
                exam.graders(station.boardNo()),
                sheets.get(station.sheetId()),
                records.ofTurns(List.of(turnId)));
    }

    private PanelSheets panel(Read read) {
        return new PanelSheets(
                read.sheet(),
                read.signed(),
                exams.decisions(read.turn().id()),
                read.exam().terms());
    }

    private static List<TurnView.Seat> seats(Read read, Map<Long, String> people) {
        Set<Long> done =
                read.signed().stream().map(DrillRecord::graderId).collect(Collectors.toCollection(HashSet::new));
        return read.graders().stream()
                .map(id -> new TurnView.Seat(people.get(id), done.contains(id)))
                .toList();
    }

    private static TurnView.Outcome outcome(DrillOutcome outcome) {
        return outcome == null
                ? null
                : new TurnView.Outcome(
                        outcome.points(),
                        outcome.isPassed(),
                        outcome.causes().stream().map(Enum::name).toList(),
                        outcome.settledAt());
    }

    private static TurnView.Deciding deciding(PanelSheets.Deciding it, Map<Long, String> people) {
        boolean whole = it.item() == null;
        return new TurnView.Deciding(
                whole ? null : it.item().id(),
                whole ? null : it.item().no(),
                whole ? null : it.item().text().zh(),
                whole ? null : it.item().text().en(),
                !whole && it.item().isStar(),
                it.failedBy(),
                it.graders(),
                it.asksChief(),
                it.failed().orElse(null),
                it.decision().map(DrillDecision::chiefId).map(people::get).orElse(null),
                it.decision().map(DrillDecision::reason).orElse(null));
    }

    private record Read(
            DrillTurn turn, DrillExam exam, List<Long> graders, DrillSheet sheet, List<DrillRecord> signed) {
        boolean isComplete() {
            return signed.size() == graders.size();
        }
    }
}
