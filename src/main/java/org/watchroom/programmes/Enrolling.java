package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.Institutions;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.EnrolmentRepository.Kind;
import org.watchroom.programmes.model.EnrolmentRepository.State;

/** Who comes into a cohort, leaves it, or changes to another. What happened stays on record, with the reason. */
@ApplicationScoped
@Transactional
public class Enrolling {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 200;

    /** Most people that a search shows. */
    public static final int MOST_FOUND = 300;

    private static final int MOST_HISTORY = 500;

    @Inject
    private Seats seats;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Directory directory;

    @Inject
    private Institutions institutions;

    /**
     * Trainees of the register who are not in the cohort, by institution and name.
     *
     * @param text part of a name; blank for any
     * @param institutionId null for any
     */
    @Permits(Permission.RUN_COHORTS)
    public List<Found> candidates(long cohortId, String text, Long institutionId) {
        Set<Long> present = seats.present(cohorts.get(cohortId).id());
        return directory.searchTrainees(text, institutionId, MOST_FOUND + present.size()).stream()
                .filter(it -> !present.contains(it.id()))
                .limit(MOST_FOUND)
                .map(it -> new Found(it.id(), it.name(), it.maskedIdentity(), it.institutionName(), it.post()))
                .toList();
    }

    /** The institutions that people may come from, by name. */
    @Permits(Permission.RUN_COHORTS)
    public List<Home> institutions() {
        return institutions.list(null).stream()
                .map(it -> new Home(it.id(), it.name()))
                .toList();
    }

    /**
     * Enrols these people; when the seats are taken, the later ones wait in this order. Who is there already stays so.
     *
     * @throws Refused {@code programmes.enrol.…}: {@code nobody}, {@code unknown}, {@code too-young}, {@code instructor}.
     *     Nobody is enrolled then.
     */
    @Permits(Permission.RUN_COHORTS)
    public Enrolled enrol(long cohortId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            throw Refused.input("programmes.enrol.nobody");
        }
        Cohort cohort = seats.lock(cohortId);
        Set<Long> asked = new LinkedHashSet<>(personIds);
        Map<Long, PersonFacts> people = directory.facts(asked);
        Set<Long> present = seats.present(cohortId);
        asked.forEach(id -> check(cohort, people.get(id)));
        List<Long> newcomers =
                asked.stream().filter(id -> !present.contains(id)).toList();
        int enrolled = seats.take(cohort, newcomers);
        return new Enrolled(enrolled, newcomers.size() - enrolled, asked.size() - newcomers.size());
    }

    /**
     * Takes somebody out of a cohort, from a seat or from the waiting list. A free seat goes to whoever waited longest.
     *
     * @throws Refused {@code programmes.enrol.not-in-cohort} or {@code programmes.enrol.reason}
     */
    @Permits(Permission.RUN_COHORTS)
    public void withdraw(long cohortId, long personId, String reason) {
        String why = reason(reason);
        Cohort cohort = seats.lock(cohortId);
        requirePresent(cohortId, personId);
        seats.leave(cohort, personId, State.WITHDRAWN, Kind.WITHDRAWN, why, null);
    }

    /**
     * Moves somebody to another cohort, where they get a seat or wait for one.
     *
     * @return whether they have a seat there
     * @throws Refused {@code programmes.enrol.…}: {@code not-in-cohort}, {@code reason}, {@code same-cohort},
     *     {@code there-already}, {@code too-young}, {@code instructor}
     */
    @Permits(Permission.RUN_COHORTS)
    public boolean transfer(long cohortId, long personId, long toCohortId, String reason) {
        String why = reason(reason);
        if (cohortId == toCohortId) {
            throw Refused.input("programmes.enrol.same-cohort");
        }
        Cohort first = seats.lock(Math.min(cohortId, toCohortId));
        Cohort second = seats.lock(Math.max(cohortId, toCohortId));
        Cohort from = first.id() == cohortId ? first : second;
        Cohort to = first.id() == cohortId ? second : first;
        requirePresent(cohortId, personId);
        PersonFacts person = directory.facts(List.of(personId)).get(personId);
        if (seats.present(toCohortId).contains(personId)) {
            throw new Refused("programmes.enrol.there-already", person.name(), to.title());
        }
        check(to, person);
        seats.leave(from, personId, State.TRANSFERRED, Kind.TRANSFERRED, why, toCohortId);
        return seats.take(to, personId);
    }

    /** What happened in a cohort, the latest first. */
    @Permits(Permission.SEE_COHORTS)
    public List<Happening> history(long cohortId) {
        List<EnrolmentRepository.Event> events =
                enrolments.history(cohorts.get(cohortId).id(), MOST_HISTORY);
        Map<Long, String> names = directory.names(events.stream()
                .flatMap(it -> Stream.of(it.personId(), it.byPerson()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> titles = cohorts.findAll().stream().collect(Collectors.toMap(Cohort::id, Cohort::title));
        return events.stream()
                .map(it -> new Happening(
                        it.at(),
                        names.get(it.personId()),
                        it.kind().name(),
                        it.byPerson() == null ? null : names.get(it.byPerson()),
                        it.reason(),
                        it.otherCohortId() == null ? null : titles.get(it.otherCohortId())))
                .toList();
    }

    private void check(Cohort cohort, PersonFacts person) {
        if (person == null) {
            throw Refused.absent("programmes.enrol.unknown");
        }
        if (person.birthDate() != null && !cohort.isOpenToBornOn(person.birthDate())) {
            throw new Refused(
                    "programmes.enrol.too-young",
                    person.name(),
                    Cohort.YOUNGEST,
                    cohort.startsOn().toString());
        }
        if (cohorts.instructors(cohort.id()).contains(person.id())) {
            throw new Refused("programmes.enrol.instructor", person.name());
        }
    }

    private void requirePresent(long cohortId, long personId) {
        if (!seats.present(cohortId).contains(personId)) {
            throw Refused.absent("programmes.enrol.not-in-cohort");
        }
    }

    private static String reason(String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Refused.input("programmes.enrol.reason", LONGEST_REASON);
        }
        return reason;
    }

    /** Somebody who could be enrolled. Identity, institution and post may be null. */
    public record Found(long id, String name, String maskedIdentity, String institution, String post) {}

    /** An institution. */
    public record Home(long id, String name) {}

    /**
     * @param waiting how many wait for a seat
     * @param already how many were in the cohort before
     */
    public record Enrolled(int enrolled, int waiting, int already) {}

    /**
     * @param kind {@code ENROLLED}, {@code WAITING}, {@code MOVED_UP}, {@code WITHDRAWN} or {@code TRANSFERRED}
     * @param by null for the product itself
     * @param reason null without one
     * @param otherCohort where they went; null unless transferred
     */
    public record Happening(Instant at, String name, String kind, String by, String reason, String otherCohort) {}
}
