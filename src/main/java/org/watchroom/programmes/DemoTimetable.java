package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/**
 * Seats, an instructor and a timetable for the cohort of the demo, and attendance at the sessions that have been: all by
 * the use cases that people use. The first of the roster stays without a mark.
 */
@ApplicationScoped
public class DemoTimetable implements DemoPart {

    private static final int EVERY_ABSENT = 13;
    private static final int EVERY_LATE = 11;
    private static final int MINUTES_LATE = 20;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Timetable timetable;

    @Inject
    private AttendanceTaking attendance;

    @Inject
    private DemoStaff staff;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 105;
    }

    @Override
    public String name() {
        return "timetable";
    }

    @Override
    public void load() {
        JsonObject file = DemoFile.read(
                "programmes/timetable.json", in -> Json.createReader(in).readObject());
        CohortFacts cohort = cohorts.all().stream()
                .filter(it -> it.title().equals(file.getString("cohort")))
                .findFirst()
                .orElseThrow();
        staff.administrates(() -> {
            planning.change(
                    cohort.id(),
                    cohort.version(),
                    new CohortPlanning.Plan(
                            cohort.title(), cohort.startsOn(), cohort.endsOn(), cohort.place(), file.getInt("seats")));
            planning.appoint(cohort.id(), List.of(staff.instructor()));
            file.getJsonArray("sessions").getValuesAs(JsonObject.class).forEach(it -> plan(cohort.id(), it));
        });
        List<Long> trainees = cohorts.traineeIds(cohort.id());
        staff.instructs(() -> timetable.ofCohort(cohort.id()).stream()
                .filter(it -> it.startsAt().isBefore(clock.instant()))
                .forEach(it -> attendance.record(it.id(), marks(it.id(), trainees))));
    }

    private void plan(long cohort, JsonObject it) {
        Instant starts =
                LocalDateTime.parse(it.getString("starts")).atZone(Cohorts.ZONE).toInstant();
        timetable.plan(
                cohort,
                new Timetable.Draft(
                        it.getString("kind"),
                        it.getString("title"),
                        it.getString("room"),
                        staff.instructor(),
                        starts,
                        starts.plus(Duration.ofMinutes(it.getInt("minutes")))));
    }

    private static List<AttendanceTaking.Entry> marks(long session, List<Long> trainees) {
        List<AttendanceTaking.Entry> marks = new ArrayList<>();
        for (int n = 1; n < trainees.size(); n++) {
            long mix = n + session;
            String state = mix % EVERY_ABSENT == 0 ? "ABSENT" : mix % EVERY_LATE == 0 ? "LATE" : "PRESENT";
            marks.add(new AttendanceTaking.Entry(trainees.get(n), state, MINUTES_LATE));
        }
        return marks;
    }
}
