package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.AttendanceTaking;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

/** The list on which an instructor takes attendance. Only what was changed here is sent, so marks by code stay. */
@Named
@ViewScoped
public class AttendancePage implements Serializable {

    private static final int USUAL_LATENESS = 15;

    @Inject
    private transient AttendanceTaking attendance;

    @Inject
    private transient Timetable timetable;

    @Inject
    private transient Notices notices;

    private long session;
    private List<Row> rows;

    public SessionFacts getFacts() {
        return timetable.session(session);
    }

    public List<Row> getRows() {
        if (rows == null) {
            int minutes = getFacts().minutes();
            rows = new ArrayList<>(attendance.list(session).stream()
                    .map(it -> new Row(it, minutes))
                    .toList());
        }
        return rows;
    }

    public long getMarked() {
        return getRows().stream().filter(it -> it.before != null).count();
    }

    public String save() {
        List<AttendanceTaking.Entry> changed =
                rows.stream().filter(Row::isChanged).map(Row::entry).toList();
        if (!changed.isEmpty()) {
            attendance.record(session, changed);
        }
        notices.doneThenRedirect("programmes.attendance.saved", changed.size());
        return "/programmes/attendance.xhtml?faces-redirect=true&session=" + session;
    }

    public String restPresent() {
        rows.stream().filter(it -> it.state == null).forEach(it -> it.state = "PRESENT");
        return save();
    }

    public long getSession() {
        return session;
    }

    public void setSession(long session) {
        this.session = session;
    }

    /** One trainee on the list. */
    public static class Row implements Serializable {

        private final long personId;
        private final String name;
        private final String institution;
        private final boolean byCode;
        private final String before;
        private final int lateBefore;
        private String state;
        private Integer late;

        Row(AttendanceTaking.Line line, int minutes) {
            personId = line.personId();
            name = line.name();
            institution = line.institution();
            byCode = line.byCode();
            before = line.state();
            state = before;
            lateBefore = "LATE".equals(before) ? minutes - line.minutes() : Math.min(USUAL_LATENESS, minutes);
            late = lateBefore;
        }

        boolean isChanged() {
            return state != null
                    && (!state.equals(before) || "LATE".equals(state) && (late == null || late != lateBefore));
        }

        AttendanceTaking.Entry entry() {
            return new AttendanceTaking.Entry(personId, state, late == null ? 0 : late);
        }

        public String getName() {
            return name;
        }

        public String getInstitution() {
            return institution;
        }

        public boolean isByCode() {
            return byCode;
        }

        public String getState() {
            return state;
        }

        public void setState(String state) {
            this.state = state;
        }

        public Integer getLate() {
            return late;
        }

        public void setLate(Integer late) {
            this.late = late;
        }
    }
}
