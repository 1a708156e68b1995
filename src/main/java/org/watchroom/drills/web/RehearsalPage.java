package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.RecordView;
import org.watchroom.drills.Rehearsals;
import org.watchroom.kernel.Refused;

/** One rehearsal of a trainee's own. */
@Named
@RequestScoped
public class RehearsalPage {

    @Inject
    private Rehearsals rehearsals;

    @Inject
    @Param(name = "id")
    private Long id;

    private Rehearsals.View view;

    public Rehearsals.View getView() {
        if (view == null) {
            if (id == null) {
                throw Refused.absent("drills.rehearsal.absent");
            }
            view = rehearsals.rehearsal(id);
        }
        return view;
    }

    /** The lines, those that decide alone first. */
    public List<RecordView.Mark> getMarks() {
        return RecordPage.decidingFirst(getView().marks());
    }

    public TimeLine getTimeLine() {
        return TimeLine.of(getView().marks(), getView().row().elapsedSeconds());
    }
}
