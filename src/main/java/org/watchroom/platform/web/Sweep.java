package org.watchroom.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Readiness;

/** Work that the product does by itself again and again while it runs, in its own name; a fault is logged and ends nothing. */
public abstract class Sweep implements ServletContextListener {

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Acting acting;

    @Inject
    private Readiness readiness;

    private final String name;
    private final long every;
    private final TimeUnit unit;
    private ScheduledFuture<?> sweeping;

    /**
     * @param name of the work, for the log
     * @param every how long after the end of one sweep the next begins
     */
    protected Sweep(String name, long every, TimeUnit unit) {
        this.name = name;
        this.every = every;
        this.unit = unit;
    }

    protected abstract void sweep();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sweeping = executor.scheduleWithFixedDelay(this::sweepOnce, every, every, unit);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
    }

    private void sweepOnce() {
        if (!readiness.isReached()) {
            return;
        }
        try {
            acting.asSystem(this::sweep);
        } catch (RuntimeException e) {
            Faults.log(e, name);
        }
    }
}
