package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.watchroom.drills.model.DrillDecision;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.PanelSheets;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** What several graders say about one turn, and the chief's word where they differ. */
@ApplicationScoped
@Transactional
public class DrillPanels {

    @Inject
    private DrillExamRepository exams;

    @Inject
    private TurnViews views;

    @Inject
    private TurnSettling settling;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * A turn, for staff and, once it is settled, for its trainee. A grader of the board sees no sheet but their own before all
     * have signed.
     *
     * @throws Refused {@code drills.turn.absent}
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public TurnView turn(long turnId) {
        return views.view(turnId);
    }

    /**
     * The chief's word on an item about which the graders differ. It may be given anew only after an appeal was upheld.
     *
     * @param itemId null for the drill as a whole
     * @param reason 4 to 500 characters
     * @throws Refused {@code drills.decision.…} when the reader is not the chief, when not all have signed, when the graders are
     *     of one mind about it, when it is decided, or without a reason
     */
    @Permits({Permission.GRADE_DRILLS, Permission.RUN_COHORTS})
    public void decide(long turnId, Long itemId, boolean failed, String reason) {
        DrillExam exam = exams.get(exams.lockTurn(turnId).examId());
        if (!Objects.equals(exam.terms().chiefId(), user.id())) {
            throw new Refused("drills.decision.not-chief");
        }
        String words = FindingsCheck.reason(reason);
        if (words == null) {
            throw Refused.input("drills.decision.reason", FindingsCheck.SHORTEST_REASON);
        }
        List<PanelSheets.Deciding> disputed = views.deciding(turnId);
        PanelSheets.Deciding asked = disputed.stream()
                .filter(it -> Objects.equals(
                        itemId, it.item() == null ? null : it.item().id()))
                .filter(PanelSheets.Deciding::asksChief)
                .findFirst()
                .orElseThrow(() -> new Refused("drills.decision.nothing-to-decide"));
        if (asked.decision().isPresent() && !records.isUpheldOn(turnId)) {
            throw new Refused("drills.decision.done-already");
        }
        exams.add(new DrillDecision(
                turnId, itemId, failed, words, user.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        settling.settle(turnId);
    }
}
