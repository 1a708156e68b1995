package org.watchroom.certificates.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.watchroom.certificates.BatchRun;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Readiness;

/** Has batches of certificates issued as they are asked for, and those that a stop interrupted. */
@WebListener
public class BatchSweep implements ServletContextListener {

    private static final long EVERY_SECONDS = 1;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private BatchRun batches;

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
            sweeping.cancel(true);
        }
    }

    private void sweep() {
        if (!readiness.isReached()) {
            return;
        }
        try {
            acting.asSystem(batches::run);
        } catch (RuntimeException e) {
            Faults.log(e, "sweep of certificate batches");
        }
    }
}
