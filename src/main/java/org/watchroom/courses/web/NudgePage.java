package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.watchroom.courses.Nudging;

/** The reminders that wait for a trainee on the first page. */
@Named
@RequestScoped
public class NudgePage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private Nudging nudging;

    private List<Nudging.Nudge> waiting;

    public List<Nudging.Nudge> getWaiting() {
        if (waiting == null) {
            waiting = nudging.mine();
        }
        return waiting;
    }

    public String day(Instant at) {
        return DAY.format(at);
    }

    /** @param upTo the newest that was shown; what came since stays */
    public String takeNote(long upTo) {
        nudging.takeNote(upTo);
        return "/index?faces-redirect=true";
    }
}
