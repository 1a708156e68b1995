package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.drills.model.CorrectionState;
import org.watchroom.drills.model.DrillAppeal;
import org.watchroom.drills.model.DrillAppealRepository;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillSignature;
import org.watchroom.drills.model.DrillSignatureRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.people.Directory;

/** Puts records together with their sheets and the names of people. */
@ApplicationScoped
class RecordViews {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillAppealRepository appeals;

    @Inject
    private DrillSignatureRepository signatures;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    List<RecordRow> rows(List<DrillRecord> found) {
        Gathered gathered = gather(found);
        return found.stream().map(record -> row(record, gathered)).toList();
    }

    List<RecordView> views(List<DrillRecord> found) {
        Gathered gathered = gather(found);
        return found.stream().map(record -> view(record, gathered)).toList();
    }

    private Gathered gather(List<DrillRecord> found) {
        List<Long> ids = found.stream().map(DrillRecord::id).toList();
        Map<Long, DrillAppeal> against = appeals.against(ids);
        Set<Long> people = new HashSet<>();
        found.forEach(record -> {
            people.add(record.traineeId());
            people.add(record.graderId());
            people.add(record.secondId());
        });
        against.values().forEach(appeal -> people.add(appeal.answeredBy()));
        people.remove(null);
        return new Gathered(
                sheets.byId(found.stream().map(DrillRecord::sheetId).collect(Collectors.toSet())),
                directory.names(people),
                records.correctionsOf(ids),
                against,
                signatures.manners(ids));
    }

    private static RecordRow row(DrillRecord record, Gathered gathered) {
        DrillSheet sheet = gathered.sheets().get(record.sheetId());
        DrillRecord further = gathered.corrections().get(record.id());
        boolean corrected = further != null && further.correctionState() == CorrectionState.AGREED;
        return new RecordRow(
                record.id(),
                sheet.code(),
                sheet.title().zh(),
                sheet.title().en(),
                gathered.names().get(record.traineeId()),
                gathered.names().get(record.graderId()),
                record.points(),
                sheet.passMark(),
                record.isPassed(),
                record.causes().stream().map(Enum::name).toList(),
                record.signedAt(),
                record.correctsId().orElse(null),
                record.correctionState() == null
                        ? null
                        : record.correctionState().name(),
                corrected ? further.id() : null,
                further != null && !corrected ? further.id() : null);
    }

    private RecordView view(DrillRecord record, Gathered gathered) {
        DrillSheet sheet = gathered.sheets().get(record.sheetId());
        DrillRecord.Seen seen = record.seen();
        boolean own = user.may(Permission.GRADE_DRILLS) && record.graderId() == user.id();
        RecordRow row = row(record, gathered);
        return new RecordView(
                row,
                sheet.versionNo(),
                seen.startedAt(),
                seen.elapsedSeconds(),
                sheet.totalSeconds(),
                sheet.deduction(seen.elapsedSeconds()),
                seen.fatal(),
                seen.fatalReason(),
                sheet.wholeFatal().zh(),
                sheet.wholeFatal().en(),
                seen.note(),
                record.correctionReason(),
                own && row.counts() && row.proposedId() == null,
                signing(record, gathered.manners().getOrDefault(record.id(), List.of())),
                second(record, gathered),
                appeal(gathered.appeals().get(record.id()), gathered),
                marks(sheet, seen.marks()));
    }

    private static RecordView.Signing signing(DrillRecord record, List<DrillSignatureRepository.Manner> manners) {
        DrillSignatureRepository.Manner trainee = manner(manners, DrillSignature.Signer.TRAINEE);
        DrillSignatureRepository.Manner grader = manner(manners, DrillSignature.Signer.GRADER);
        return new RecordView.Signing(
                trainee != null && trainee.reason() == null,
                trainee == null ? null : trainee.reason(),
                grader == null ? null : grader.provedBy().name(),
                record.skewSeconds());
    }

    private static DrillSignatureRepository.Manner manner(
            List<DrillSignatureRepository.Manner> manners, DrillSignature.Signer signer) {
        return manners.stream().filter(it -> it.signer() == signer).findFirst().orElse(null);
    }

    private static RecordView.Second second(DrillRecord record, Gathered gathered) {
        return record.secondId() == null
                ? null
                : new RecordView.Second(
                        gathered.names().get(record.secondId()), record.secondAt(), record.secondWords());
    }

    private static AppealView appeal(DrillAppeal appeal, Gathered gathered) {
        return appeal == null
                ? null
                : new AppealView(
                        appeal.words(),
                        appeal.lodgedAt(),
                        appeal.outcome() == null ? null : appeal.outcome().name(),
                        appeal.answer(),
                        appeal.answeredBy() == null ? null : gathered.names().get(appeal.answeredBy()),
                        appeal.answeredAt());
    }

    /** The lines of a sheet with what each got. */
    static List<RecordView.Mark> marks(DrillSheet sheet, List<DrillMark> marks) {
        Map<Long, DrillMark> byItem = marks.stream().collect(Collectors.toMap(DrillMark::itemId, mark -> mark));
        return sheet.items().stream()
                .map(item -> mark(item, byItem.get(item.id())))
                .toList();
    }

    private static RecordView.Mark mark(DrillItem item, DrillMark mark) {
        return new RecordView.Mark(
                item.no(),
                item.text().zh(),
                item.text().en(),
                new BigDecimal(item.points().stripTrailingZeros().toPlainString()),
                item.isStar(),
                item.decidesAlone(),
                item.fatal().zh(),
                item.fatal().en(),
                item.target().zh(),
                item.target().en(),
                mark.result().name(),
                mark.isFatal(),
                mark.reason(),
                mark.atSecond());
    }

    private record Gathered(
            Map<Long, DrillSheet> sheets,
            Map<Long, String> names,
            Map<Long, DrillRecord> corrections,
            Map<Long, DrillAppeal> appeals,
            Map<Long, List<DrillSignatureRepository.Manner>> manners) {}
}
