package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.LogExercises;
import org.watchroom.drills.LogForm;
import org.watchroom.drills.LogResult;
import org.watchroom.kernel.Refused;

/** The exercises of the logs, and what the reader handed in. */
@Named
@RequestScoped
public class LogsPage {

    @Inject
    private LogExercises exercises;

    @Inject
    @Param(name = "id")
    private Long id;

    private List<LogForm> all;
    private List<LogResult> mine;
    private LogExercises.Marked marked;

    public List<LogForm> getAll() {
        if (all == null) {
            all = exercises.all();
        }
        return all;
    }

    public List<LogResult> getMine() {
        if (mine == null) {
            mine = exercises.mine();
        }
        return mine;
    }

    /** The attempt that was asked for. */
    public LogExercises.Marked getMarked() {
        if (marked == null) {
            if (id == null) {
                throw Refused.absent("drills.log.absent");
            }
            marked = exercises.attempt(id);
        }
        return marked;
    }
}
