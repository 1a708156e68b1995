package org.watchroom.certificates.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.watchroom.certificates.RegisterLog;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Readiness;

/** Has the head of the register signed within the first minutes of each day. */
@WebListener
public class DailyHead implements ServletContextListener {

    private static final long EVERY_MINUTES = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private RegisterLog log;

    @Inject
    private Acting acting;

    @Inject
    private Readiness readiness;

    private ScheduledFuture<?> signing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        signing = executor.scheduleWithFixedDelay(this::sign, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (signing != null) {
            signing.cancel(false);
        }
    }

    private void sign() {
        if (!readiness.isReached()) {
            return;
        }
        try {
            acting.asSystem(log::signToday);
        } catch (RuntimeException e) {
            Faults.log(e, "signing of the register's head");
        }
    }
}
