package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.programmes.AttendanceTaking;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

/** What the instructor shows to the room: the code of the moment. */
@Named
@RequestScoped
public class CodePage {

    @Inject
    private Timetable timetable;

    @Inject
    private AttendanceTaking attendance;

    private long session;

    /** Refuses as the code itself would, so that nobody stands before an empty picture. */
    public SessionFacts getFacts() {
        attendance.code(session);
        return timetable.session(session);
    }

    public long getSession() {
        return session;
    }

    public void setSession(long session) {
        this.session = session;
    }
}
