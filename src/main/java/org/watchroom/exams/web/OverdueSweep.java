package org.watchroom.exams.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.TimeUnit;
import org.watchroom.exams.OverduePapers;
import org.watchroom.platform.Faults;
import org.watchroom.platform.web.Sweep;

/**
 * Has overdue papers sealed every twenty seconds. Nothing hangs on the second: whenever it comes, the deadline in the row
 * is the finish, and whoever touches an overdue paper before has it sealed at once.
 */
@WebListener
public class OverdueSweep extends Sweep {

    @Inject
    private OverduePapers papers;

    public OverdueSweep() {
        super("sweep of overdue papers", 20, TimeUnit.SECONDS);
    }

    @Override
    protected void sweep() {
        papers.overdue().forEach(this::seal);
    }

    /** One paper that cannot be sealed holds up no other. */
    private void seal(long attemptId) {
        try {
            papers.seal(attemptId);
        } catch (RuntimeException e) {
            Faults.log(e, "sealing of attempt " + attemptId);
        }
    }
}
