package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.watchroom.drills.DrillAppeals;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.RecordView;
import org.watchroom.platform.web.Notices;

/** An appeal against one record: a trainee writes it, and somebody who did not grade answers. */
@Named("drillAppealPage")
@ViewScoped
public class AppealPage implements Serializable {

    @Inject
    private transient DrillAppeals appeals;

    @Inject
    private transient DrillRecords records;

    @Inject
    private transient Notices notices;

    private transient RecordView record;
    private long id;
    private String words;
    private Boolean upheld;
    private String answer;

    public RecordView getRecord() {
        if (record == null) {
            record = records.record(id);
        }
        return record;
    }

    /** Until when the reader may appeal, or null. */
    public Instant getOpen() {
        return appeals.open(id).orElse(null);
    }

    public String lodge() {
        appeals.lodge(id, words);
        notices.doneThenRedirect("drills.appeal.lodged");
        return "/drills/record.xhtml?faces-redirect=true&id=" + id;
    }

    public String reply() {
        appeals.answer(id, upheld, answer);
        notices.doneThenRedirect(upheld ? "drills.appeal.upheld-kept" : "drills.appeal.dismissed-kept");
        return "/drills/second-looks.xhtml?faces-redirect=true";
    }

    public int getLongest() {
        return DrillAppeals.LONGEST;
    }

    public int getShortest() {
        return DrillAppeals.SHORTEST;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Boolean getUpheld() {
        return upheld;
    }

    public void setUpheld(Boolean upheld) {
        this.upheld = upheld;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
