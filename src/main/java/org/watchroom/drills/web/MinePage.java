package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.RecordView;

/** A trainee's own drills. */
@Named("myDrillsPage")
@RequestScoped
public class MinePage {

    @Inject
    private DrillRecords records;

    private List<RecordView> mine;

    public List<RecordView> getMine() {
        if (mine == null) {
            mine = records.mine();
        }
        return mine;
    }

    public List<RecordView.Mark> marks(RecordView record) {
        return record == null ? List.of() : RecordPage.decidingFirst(record);
    }
}
