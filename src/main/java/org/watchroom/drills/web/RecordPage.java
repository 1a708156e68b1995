package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillAppeals;
import org.watchroom.drills.DrillEvidence;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.RecordView;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;

/** One signed record. */
@Named("drillRecordPage")
@RequestScoped
public class RecordPage {

    @Inject
    private DrillRecords records;

    @Inject
    private DrillAppeals appeals;

    @Inject
    private DrillEvidence evidence;

    @Inject
    private CurrentUser user;

    @Inject
    @Param(name = "id")
    private Long id;

    private RecordView record;

    public RecordView getRecord() {
        if (record == null) {
            if (id == null) {
                throw Refused.absent("drills.record.absent");
            }
            record = records.record(id);
        }
        return record;
    }

    /** The lines, those that decide alone first. */
    public List<RecordView.Mark> getMarks() {
        return decidingFirst(getRecord());
    }

    /** When each mark was given. */
    public TimeLine getTimeLine() {
        return TimeLine.of(getRecord().marks(), getRecord().elapsedSeconds());
    }

    /** Photos and voice notes, in their order. */
    public List<DrillEvidence.Line> getEvidence() {
        return evidence.of(getRecord().row().id());
    }

    public boolean isMayAppeal() {
        return appeals.open(getRecord().row().id()).isPresent();
    }

    public boolean isForStaff() {
        return user.may(Permission.SEE_COHORTS);
    }

    static List<RecordView.Mark> decidingFirst(RecordView record) {
        return decidingFirst(record.marks());
    }

    static List<RecordView.Mark> decidingFirst(List<RecordView.Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(RecordView.Mark::decides, Comparator.reverseOrder())
                        .thenComparing(RecordView.Mark::no))
                .toList();
    }
}
