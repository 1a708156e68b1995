package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
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
        Set<Long> people = new HashSet<>();
        found.forEach(record -> {
            people.add(record.traineeId());
            people.add(record.graderId());
        });
        return new Gathered(
                sheets.byId(found.stream().map(DrillRecord::sheetId).collect(Collectors.toSet())),
                directory.names(people),
                records.correctionsOf(found.stream().map(DrillRecord::id).toList()));
    }

    private static RecordRow row(DrillRecord record, Gathered gathered) {
        DrillSheet sheet = gathered.sheets().get(record.sheetId());
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
                gathered.corrections().get(record.id()));
    }

    private RecordView view(DrillRecord record, Gathered gathered) {
        DrillSheet sheet = gathered.sheets().get(record.sheetId());
        DrillRecord.Seen seen = record.seen();
        boolean own = user.may(Permission.GRADE_DRILLS) && record.graderId() == user.id();
        return new RecordView(
                row(record, gathered),
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
                own && !gathered.corrections().containsKey(record.id()),
                marks(sheet, seen.marks()));
    }

    private static List<RecordView.Mark> marks(DrillSheet sheet, List<DrillMark> marks) {
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

    private record Gathered(Map<Long, DrillSheet> sheets, Map<Long, String> names, Map<Long, Long> corrections) {}
}
