package org.watchroom.certificates.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.TimeUnit;
import org.watchroom.certificates.BatchRun;
import org.watchroom.platform.web.Sweep;

/** Has batches of certificates issued as they are asked for, and those that a stop interrupted. */
@WebListener
public class BatchSweep extends Sweep {

    @Inject
    private BatchRun batches;

    public BatchSweep() {
        super("sweep of certificate batches", 1, TimeUnit.SECONDS);
    }

    @Override
    protected void sweep() {
        batches.run();
    }
}
