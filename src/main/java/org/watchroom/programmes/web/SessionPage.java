package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

/** Where a session is planned, changed or cancelled. */
@Named
@ViewScoped
public class SessionPage implements Serializable {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Inject
    private transient Timetable timetable;

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient CohortPlanning planning;

    @Inject
    private transient Notices notices;

    private long cohort;
    private Long id;
    private int seen;
    private boolean loaded;
    private String kind = "THEORY";
    private String title;
    private String room;
    private Long instructor;
    private String starts;
    private String ends;
    private Differences differences = new Differences();
    private transient SessionFacts session;

    public CohortFacts getFacts() {
        load();
        return cohorts.facts(cohort);
    }

    private void load() {
        if (loaded || id == null) {
            return;
        }
        session = timetable.session(id);
        cohort = session.cohortId();
        seen = session.version();
        kind = session.kind();
        title = session.title();
        room = session.room();
        instructor = session.instructorId();
        starts = field(session.startsAt());
        ends = field(session.endsAt());
        loaded = true;
    }

    public List<CohortPlanning.Instructor> getInstructors() {
        return planning.choices();
    }

    public String save() {
        Instant from = instant("form:starts", starts);
        Instant until = instant("form:ends", ends);
        if (from == null || until == null) {
            return null;
        }
        Timetable.Draft draft = new Timetable.Draft(kind, title, room, instructor, from, until);
        long saved;
        try {
            saved = id == null ? timetable.plan(cohort, draft) : id;
            if (id != null) {
                timetable.change(id, seen, draft);
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("programmes.session.stale")) {
                compare();
            }
            return null;
        }
        boolean clashes = timetable.overlaps(cohort).stream().anyMatch(it -> it.sessionId() == saved);
        notices.doneThenRedirect(
                clashes ? "programmes.session.saved-clash" : "programmes.session.saved", title.strip());
        return back();
    }

    /** Shows both; saving again is a choice between them. */
    private void compare() {
        SessionFacts now = timetable.session(id);
        seen = now.version();
        Map<Long, String> names = getInstructors().stream()
                .collect(Collectors.toMap(CohortPlanning.Instructor::id, CohortPlanning.Instructor::name));
        differences = new Differences()
                .and("programmes.session.what", now.title(), title)
                .and("programmes.session.room", now.room(), room)
                .and("programmes.session.instructor", names.get(now.instructorId()), names.get(instructor))
                .and("programmes.session.starts", field(now.startsAt()), starts)
                .and("programmes.session.ends", field(now.endsAt()), ends);
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    private static String field(Instant at) {
        return FIELD.format(at.atZone(SessionWords.HERE));
    }

    public String cancel() {
        timetable.cancel(id);
        notices.doneThenRedirect("programmes.session.taken-off", title);
        return back();
    }

    private Instant instant(String field, String text) {
        try {
            return LocalDateTime.parse(text == null ? "" : text)
                    .atZone(SessionWords.HERE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            notices.beside(field, "programmes.session.time-field");
            return null;
        }
    }

    private String back() {
        return "/programmes/timetable.xhtml?faces-redirect=true&cohort=" + cohort;
    }

    public long getCohort() {
        load();
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public Long getInstructor() {
        return instructor;
    }

    public void setInstructor(Long instructor) {
        this.instructor = instructor;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = starts;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }
}
