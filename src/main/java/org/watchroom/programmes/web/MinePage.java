package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.platform.Settings;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.AttendanceHours;
import org.watchroom.programmes.AttendanceTaking;
import org.watchroom.programmes.CalendarFeed;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

/** One's own timetable, and the private address of one's calendar. */
@Named("timetableMinePage")
@RequestScoped
public class MinePage {

    @Inject
    private Timetable timetable;

    @Inject
    private AttendanceTaking attendance;

    @Inject
    private AttendanceHours hours;

    @Inject
    private CalendarFeed feed;

    @Inject
    private Settings settings;

    @Inject
    private Notices notices;

    private List<SessionFacts> sessions;
    private Map<Long, String> marks;
    private final Map<Long, Boolean> takes = new HashMap<>();

    /** All of them in their order. */
    public List<SessionFacts> getSessions() {
        if (sessions == null) {
            sessions = timetable.mine();
            marks = hours.mine();
        }
        return sessions;
    }

    /** How the reader attended; null without a mark. */
    public String mark(SessionFacts it) {
        getSessions();
        return marks.get(it.id());
    }

    public boolean takes(SessionFacts it) {
        return takes.computeIfAbsent(it.id(), attendance::mayTake);
    }

    /** The whole address; null while there is none. */
    public String getAddress() {
        return feed.token()
                .map(it -> settings.publicUrl() + "/api/calendar/" + it + ".ics")
                .orElse(null);
    }

    public String renew() {
        feed.renew();
        notices.doneThenRedirect("programmes.calendar.renewed");
        return "/programmes/mine.xhtml?faces-redirect=true";
    }
}
