package org.watchroom.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * A mark that changes with each start. It stands in the address of every style sheet and script, so that nobody keeps an
 * old one after an upgrade although browsers may keep the present one for long.
 */
@Named
@ApplicationScoped
public class Release {

    private String mark;

    @Inject
    void startedAt(Clock clock) {
        mark = Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX);
    }

    public String getMark() {
        return mark;
    }
}
