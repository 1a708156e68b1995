package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillGrading;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.Receipt;
import org.watchroom.drills.RecordView;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;

/** Where a grader sets right what they signed, by a further record. */
@Named("correctDrillPage")
@ViewScoped
public class CorrectPage implements Serializable {

    @Inject
    private DrillGrading grading;

    @Inject
    private DrillRecords records;

    @Inject
    private Notices notices;

    @Inject
    @Param(name = "id")
    private Long id;

    private final List<CorrectedLine> lines = new ArrayList<>();
    private String trainee;
    private String titleZh;
    private String titleEn;
    private boolean fatal;
    private String fatalReason;
    private String note;
    private String reason;

    /** Read once, when the page is first drawn. */
    public List<CorrectedLine> getLines() {
        if (lines.isEmpty()) {
            if (id == null) {
                throw Refused.absent("drills.record.absent");
            }
            RecordView record = records.record(id);
            record.marks().forEach(mark -> lines.add(new CorrectedLine(mark)));
            trainee = record.row().trainee();
            titleZh = record.row().titleZh();
            titleEn = record.row().titleEn();
            fatal = record.fatal();
            fatalReason = record.fatalReason();
            note = record.note();
        }
        return lines;
    }

    public String sign() {
        Receipt receipt = grading.correct(
                id,
                new DrillGrading.Amendment(
                        lines.stream().map(CorrectedLine::mark).toList(), fatal, fatalReason, note, reason));
        notices.doneThenRedirect("drills.correction.signed");
        return "/drills/record.xhtml?faces-redirect=true&id=" + receipt.id();
    }

    public long getId() {
        return id == null ? 0 : id;
    }

    public String getTrainee() {
        getLines();
        return trainee;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public boolean isFatal() {
        return fatal;
    }

    public void setFatal(boolean fatal) {
        this.fatal = fatal;
    }

    public String getFatalReason() {
        return fatalReason;
    }

    public void setFatalReason(String fatalReason) {
        this.fatalReason = fatalReason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
