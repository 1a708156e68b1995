package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillStation;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.Cohorts;

/** The desk for a turn of a drill examination, with the version of the sheet that was planned. */
@ApplicationScoped
@Transactional
public class DrillTurnDesk {

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code drills.turn.absent}, {@code .not-of-board}, {@code .cancelled} */
    @Permits(Permission.SEE_COHORTS)
    public DrillDay.Desk desk(long turnId) {
        DrillTurn turn = exams.turn(turnId);
        DrillExam exam = exams.get(turn.examId());
        DrillStation station = exams.station(turn.stationId());
        if (!exam.graders(station.boardNo()).contains(user.id())) {
            throw new Refused("drills.turn.not-of-board");
        }
        if (exam.isCancelled()) {
            throw new Refused("drills.turn.cancelled");
        }
        PersonFacts trainee = directory.facts(List.of(turn.traineeId())).get(turn.traineeId());
        return new DrillDay.Desk(
                SheetView.of(sheets.get(station.sheetId())),
                exam.cohortId(),
                cohorts.facts(exam.cohortId()).title(),
                List.of(new DrillDay.Called(trainee.id(), trainee.name(), trainee.institutionName())),
                user.id());
    }
}
