package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.watchroom.drills.model.CorrectionState;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * The second person's look at a correction: another instructor or an administrator, never the grader and never the trainee.
 * They see both versions, and the correction counts once they agree.
 */
@ApplicationScoped
@Transactional
public class DrillCorrections {

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private TurnSettling turns;

    @Inject
    private RecordViews views;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What waits for a second person, the oldest first; none of it by or about the reader. */
    @Permits(Permission.SEE_COHORTS)
    public List<RecordRow> waiting() {
        return views.rows(records.proposed(user.id()));
    }

    /**
     * Both versions, side by side.
     *
     * @throws Refused {@code drills.record.absent} when that is no correction that the reader may see
     */
    @Permits(Permission.SEE_COHORTS)
    public Versions versions(long furtherId) {
        DrillRecord further = further(furtherId);
        DrillRecord former = records.get(further.correctsId().orElseThrow(), reader());
        List<RecordView> both = views.views(List.of(former, further));
        return new Versions(both.get(0), both.get(1), further.graderId() != user.id());
    }

    /** @throws Refused {@code drills.second.…} for the grader, the trainee, or when somebody was quicker */
    @Permits({Permission.GRADE_DRILLS, Permission.RUN_COHORTS})
    public void agree(long furtherId) {
        second(furtherId, CorrectionState.AGREED, null);
    }

    /**
     * The former record goes on counting; its grader may sign another correction.
     *
     * @param words why, 4 to 500 characters
     * @throws Refused {@code drills.second.words}, and as for agreeing
     */
    @Permits({Permission.GRADE_DRILLS, Permission.RUN_COHORTS})
    public void decline(long furtherId, String words) {
        String reason = FindingsCheck.reason(words);
        if (reason == null) {
            throw Refused.input("drills.second.words", FindingsCheck.SHORTEST_REASON);
        }
        second(furtherId, CorrectionState.DECLINED, reason);
    }

    private void second(long furtherId, CorrectionState outcome, String words) {
        sheets.standInLine(further(furtherId).sheetId());
        DrillRecord further = records.reread(furtherId);
        further.second(outcome, user.id(), words, clock.instant().truncatedTo(ChronoUnit.MICROS));
        further.turnId().ifPresent(turns::settle);
    }

    private DrillRecord further(long id) {
        DrillRecord further = records.get(id, reader());
        if (further.correctsId().isEmpty()) {
            throw Refused.absent("drills.record.absent");
        }
        return further;
    }

    private DrillRecordRepository.Reader reader() {
        return new DrillRecordRepository.Reader(
                user.id(), user.may(Permission.RUN_COHORTS), user.may(Permission.GRADE_DRILLS));
    }

    /** @param maySecond whether the reader is not the one who signed them */
    public record Versions(RecordView former, RecordView further, boolean maySecond) {

        /** Whether the words or the whole-drill mistake differ. */
        public boolean isOtherwiseChanged() {
            return former.fatal() != further.fatal()
                    || !Objects.equals(former.fatalReason(), further.fatalReason())
                    || !Objects.equals(former.note(), further.note());
        }

        /** The lines that differ. */
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < former.marks().size(); i++) {
                Change change =
                        new Change(former.marks().get(i), further.marks().get(i));
                if (change.isOne()) {
                    changes.add(change);
                }
            }
            return changes;
        }
    }

    /** One line in both versions. */
    public record Change(RecordView.Mark before, RecordView.Mark after) {
        boolean isOne() {
            return !before.equals(after);
        }
    }
}
