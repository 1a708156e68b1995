package org.watchroom.exams.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.watchroom.exams.OverduePapers;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Readiness;

/**
 * Has overdue papers sealed every twenty seconds. Nothing hangs on the second: whenever it comes, the deadline in the row
 * is the finish, and whoever touches an overdue paper before has it sealed at once.
 */
@WebListener
public class OverdueSweep implements ServletContextListener {

    private static final long EVERY_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private OverduePapers papers;

    @Inject
    private Acting acting;

    @Inject
    private Readiness readiness;

    private ScheduledFuture<?> sweeping;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sweeping = executor.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
    }

    private void sweep() {
        if (!readiness.isReached()) {
            return;
        }
        try {
            acting.asSystem(() -> papers.overdue().forEach(this::seal));
        } catch (RuntimeException e) {
            Faults.log(e, "sweep of overdue papers");
        }
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
