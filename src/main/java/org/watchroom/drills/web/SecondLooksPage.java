package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.DrillAppeals;
import org.watchroom.drills.DrillCorrections;
import org.watchroom.drills.RecordRow;

/** What waits for somebody who did not grade it: corrections and appeals. */
@Named
@RequestScoped
public class SecondLooksPage {

    @Inject
    private DrillCorrections drillCorrections;

    @Inject
    private DrillAppeals drillAppeals;

    private List<RecordRow> corrections;
    private List<RecordRow> appeals;
    private List<RecordRow> toBeCorrected;

    public List<RecordRow> getCorrections() {
        if (corrections == null) {
            corrections = drillCorrections.waiting();
        }
        return corrections;
    }

    public List<RecordRow> getAppeals() {
        if (appeals == null) {
            appeals = drillAppeals.waiting();
        }
        return appeals;
    }

    /** The reader's own records against which an appeal was upheld. */
    public List<RecordRow> getToBeCorrected() {
        if (toBeCorrected == null) {
            toBeCorrected = drillAppeals.toBeCorrected();
        }
        return toBeCorrected;
    }

    public int getCount() {
        return getCorrections().size()
                + getAppeals().size()
                + getToBeCorrected().size();
    }
}
