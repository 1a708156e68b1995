package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the start is over: schema migrated, demo data in. */
@ApplicationScoped
public class Readiness {

    private volatile boolean ready;

    void reached() {
        ready = true;
    }

    public boolean isReached() {
        return ready;
    }
}
