package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.RequirementRepository;

/** Dates, place, seats and instructors of a cohort that is open. */
@ApplicationScoped
@Transactional
public class CohortPlanning {

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private RequirementRepository requirements;

    @Inject
    private Seats seats;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * Changes a cohort. With more seats those who wait move up.
     *
     * @param seen the version that was looked at
     * @return how many moved up
     * @throws Refused {@code programmes.cohort.…}: {@code stale} when somebody changed it since, {@code title-length},
     *     {@code place-length}, {@code dates}, {@code seats}, {@code seats-taken}, {@code exists};
     *     {@code programmes.enrol.too-young} when an earlier start makes somebody too young
     */
    @Permits(Permission.RUN_COHORTS)
    public int change(long cohortId, int seen, Plan plan) {
        Cohort cohort = seats.lock(cohortId);
        if (cohort.version() != seen) {
            throw new Refused("programmes.cohort.stale", cohort.title());
        }
        Map<Long, PersonFacts> people = directory.facts(seats.present(cohortId));
        int enrolled = enrolments.enrolled(cohortId);
        cohort.isHeld(Cohorts.title(plan.title()), plan.startsOn(), plan.endsOn(), Cohorts.place(plan.place()));
        for (PersonFacts person : people.values()) {
            if (person.birthDate() != null && !cohort.isOpenToBornOn(person.birthDate())) {
                throw new Refused(
                        "programmes.enrol.too-young",
                        person.name(),
                        Cohort.YOUNGEST,
                        plan.startsOn().toString());
            }
        }
        cohort.has(plan.seats(), enrolled);
        cohorts.add(cohort);
        return seats.fill(cohort);
    }

    /**
     * Says who instructs a cohort; those who did so before and are not named do so no more.
     *
     * @throws Refused {@code programmes.instructors.no-instructor}, or {@code programmes.instructors.trainee} for one who
     *     is in the cohort: nobody grades themself
     */
    @Permits(Permission.RUN_COHORTS)
    public void appoint(long cohortId, Collection<Long> personIds) {
        seats.lock(cohortId);
        Map<Long, String> instructors = directory.instructors();
        Map<Long, String> names = directory.names(personIds);
        for (long id : personIds) {
            if (!instructors.containsKey(id)) {
                throw Refused.input("programmes.instructors.no-instructor", names.getOrDefault(id, ""));
            }
            if (seats.present(cohortId).contains(id)) {
                throw new Refused("programmes.instructors.trainee", names.get(id));
            }
        }
        cohorts.appoint(cohortId, new TreeSet<>(personIds));
    }

    /**
     * Lets a cohort that has not begun follow the newest version of what its programme requires.
     *
     * @return the number of that version
     * @throws Refused {@code programmes.cohort.begun}
     */
    @Permits(Permission.RUN_COHORTS)
    public int followNewest(long cohortId) {
        Cohort cohort = seats.lock(cohortId);
        int newest = requirements.versions(cohort.programmeId()).get(0).number();
        cohort.follows(newest, LocalDate.now(clock.withZone(Cohorts.ZONE)));
        return newest;
    }

    /** Who instructs a cohort, by name. */
    @Permits(Permission.SIGNED_IN)
    public List<Instructor> instructors(long cohortId) {
        return sorted(directory.names(cohorts.instructors(cohortId)));
    }

    /** Everybody who may be asked to instruct, by name. */
    @Permits(Permission.RUN_COHORTS)
    public List<Instructor> choices() {
        return sorted(directory.instructors());
    }

    private static List<Instructor> sorted(Map<Long, String> names) {
        return names.entrySet().stream()
                .map(it -> new Instructor(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Instructor::name).thenComparing(Instructor::id))
                .toList();
    }

    /** @param seats null for as many as come */
    public record Plan(String title, LocalDate startsOn, LocalDate endsOn, String place, Integer seats) {}

    public record Instructor(long id, String name) {}
}
