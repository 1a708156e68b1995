package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.watchroom.drills.model.CorrectionState;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Cohorts;

/** Signing a drill, and setting right what was signed. */
@ApplicationScoped
@Transactional
public class DrillGrading {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private TurnSettling turns;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Signs a sheet in the name of whoever is signed in. The points and the verdict are worked out here.
     *
     * @param key chosen by the desk; the same sheet under the same key counts once and gets the same receipt
     * @throws Refused {@code drills.record.key-used} when the key was used for something else;
     *     {@code drills.grading.…} when the sheet was never released, or when this trainee may not be graded by this person in
     *     this cohort;
     *     {@code drills.mark.…} and {@code drills.record.…} when the findings are incomplete or impossible
     */
    @Permits(Permission.GRADE_DRILLS)
    public Receipt sign(UUID key, long sheetId, long cohortId, long traineeId, Findings findings) {
        return sign(key, new Whom(sheetId, cohortId, traineeId, null), findings);
    }

    /**
     * The same where the drill may be a turn of an examination, which is settled once its whole board has signed.
     *
     * @throws Refused {@code drills.turn.…} when that is not this grader's turn to sign, and as above
     */
    @Permits(Permission.GRADE_DRILLS)
    public Receipt sign(UUID key, Whom whom, Findings findings) {
        long sheetId = whom.sheetId();
        sheets.standInLine(sheetId);
        DrillSheet sheet = sheets.get(sheetId);
        DrillRecord.Who who = new DrillRecord.Who(whom.cohortId(), whom.traineeId(), user.id(), whom.turnId());
        Instant now = now();
        DrillRecord.Seen seen = new FindingsCheck(sheet, now).seen(findings);
        Optional<DrillRecord> before = records.findByKey(key.toString());
        if (before.isPresent()) {
            if (!before.get().isOf(sheetId, who, seen)) {
                throw new Refused("drills.record.key-used");
            }
            return Receipt.of(before.get(), sheet, false);
        }
        if (sheet.life().releasedAt() == null) {
            throw new Refused("drills.grading.not-released");
        }
        checkMayGrade(who, seen.startedAt());
        if (who.turnId() != null) {
            turns.requireMaySign(who, sheetId, seen.startedAt());
        }
        DrillRecord record = new DrillRecord(key.toString(), sheet, who, seen, now);
        records.add(record);
        record.turnId().ifPresent(turns::settle);
        return Receipt.of(record, sheet, true);
    }

    /**
     * Sets right what the same grader signed, by a further record. It counts once a second person agrees; until then the
     * former does, and both are kept for good.
     *
     * @throws Refused {@code drills.correction.…} when the record is another grader's, does not count, is corrected or about
     *     to be, when no reason of 4 characters or more is given, or when nothing would change
     */
    @Permits(Permission.GRADE_DRILLS)
    public Receipt correct(long recordId, Amendment amendment) {
        DrillRecord former = records.get(recordId, new DrillRecordRepository.Reader(user.id(), false, false));
        sheets.standInLine(former.sheetId());
        if (former.graderId() != user.id()) {
            throw new Refused("drills.correction.not-yours");
        }
        if (former.correctionState() != null && former.correctionState() != CorrectionState.AGREED) {
            throw new Refused("drills.correction.not-counting");
        }
        if (former.turnId().isPresent() && !turns.isSettled(former.turnId().get())) {
            throw new Refused("drills.correction.not-settled");
        }
        if (records.findCorrectionOf(recordId).isPresent()) {
            throw new Refused("drills.correction.done-already");
        }
        String reason = FindingsCheck.reason(amendment.reason());
        if (reason == null) {
            throw Refused.input("drills.correction.reason", FindingsCheck.SHORTEST_REASON);
        }
        DrillSheet sheet = sheets.get(former.sheetId());
        DrillRecord.Seen seen = new FindingsCheck(sheet, now()).seen(amendment.findings(former.seen()));
        if (former.says(seen)) {
            throw new Refused("drills.correction.same");
        }
        DrillRecord further = former.correct(UUID.randomUUID().toString(), sheet, seen, reason, now());
        records.add(further);
        return Receipt.of(further, sheet, true);
    }

    private void checkMayGrade(DrillRecord.Who who, Instant started) {
        if (who.traineeId() == who.graderId()) {
            throw new Refused("drills.grading.oneself");
        }
        if (!cohorts.isTraineeOf(who.cohortId(), who.traineeId())) {
            throw new Refused("drills.grading.not-enrolled");
        }
        if (LocalDate.ofInstant(started, HERE)
                .isBefore(cohorts.facts(who.cohortId()).startsOn())) {
            throw new Refused("drills.grading.before-start");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Who is graded, on which sheet.
     *
     * @param turnId the turn of a drill examination, or null
     */
    public record Whom(long sheetId, long cohortId, long traineeId, Long turnId) {}

    /**
     * What a correction says. The times of the drill stay as they were.
     *
     * @param marks one for each item of the sheet
     * @param reason why the former record was wrong
     */
    public record Amendment(List<Findings.Mark> marks, boolean fatal, String fatalReason, String note, String reason) {

        Findings findings(DrillRecord.Seen former) {
            return new Findings(
                    former.startedAt(), former.finishedAt(), former.elapsedSeconds(), fatal, fatalReason, note, marks);
        }
    }
}
