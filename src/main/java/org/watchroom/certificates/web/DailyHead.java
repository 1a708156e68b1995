package org.watchroom.certificates.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.TimeUnit;
import org.watchroom.certificates.RegisterLog;
import org.watchroom.platform.web.Sweep;

/** Has the head of the register signed within the first minutes of each day. */
@WebListener
public class DailyHead extends Sweep {

    @Inject
    private RegisterLog log;

    public DailyHead() {
        super("signing of the register's head", 5, TimeUnit.MINUTES);
    }

    @Override
    protected void sweep() {
        log.signToday();
    }
}
