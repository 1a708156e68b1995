package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.watchroom.programmes.AttendanceHours;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

/** The timetable of a cohort, with what clashes and how many came. */
@Named
@RequestScoped
public class TimetablePage {

    @Inject
    private Timetable timetable;

    @Inject
    private Cohorts cohorts;

    @Inject
    private AttendanceHours attendance;

    private long cohort;
    private List<SessionFacts> sessions;
    private List<Timetable.Overlap> overlaps;
    private Map<Long, AttendanceHours.Count> counts;

    public CohortFacts getFacts() {
        return cohorts.facts(cohort);
    }

    public List<SessionFacts> getSessions() {
        if (sessions == null) {
            sessions = timetable.ofCohort(cohort);
            overlaps = timetable.overlaps(cohort);
            counts = attendance.counts(cohort);
        }
        return sessions;
    }

    /** Minutes of all sessions that are held, as standard hours. */
    public double getHours() {
        return getSessions().stream()
                .filter(it -> !it.cancelled())
                .mapToDouble(SessionFacts::hours)
                .sum();
    }

    public List<Timetable.Overlap> overlaps(SessionFacts it) {
        return overlaps.stream().filter(other -> other.sessionId() == it.id()).toList();
    }

    /** Null while nobody is marked. */
    public AttendanceHours.Count count(SessionFacts it) {
        return counts.get(it.id());
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }
}
