package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.DrillDay;

/** What the first page tells an instructor about drills. */
@Named
@RequestScoped
public class DrillHome {

    @Inject
    private DrillDay day;

    private List<DrillDay.Waiting> waiting;

    public List<DrillDay.Waiting> getWaiting() {
        if (waiting == null) {
            waiting = day.waiting();
        }
        return waiting;
    }
}
