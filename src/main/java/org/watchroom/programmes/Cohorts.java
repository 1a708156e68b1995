package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.people.SignInSlips;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.EnrolmentRepository.Count;
import org.watchroom.programmes.model.EnrolmentRepository.State;

/** The cohorts and who is in them. */
@ApplicationScoped
@Transactional
public class Cohorts {

    /** Where the days of this house begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_PLACE = 120;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Programmes programmes;

    @Inject
    private Directory directory;

    @Inject
    private SignInSlips slips;

    @Inject
    private CurrentUser user;

    /** All cohorts, the latest first. */
    @Permits(Permission.SIGNED_IN)
    public List<CohortFacts> all() {
        Map<Long, Count> counts = enrolments.counts();
        Map<Long, String> codes =
                programmes.all().stream().collect(Collectors.toMap(ProgrammeFacts::id, ProgrammeFacts::code));
        return cohorts.findAll().stream()
                .map(it -> facts(it, codes.get(it.programmeId()), counts.getOrDefault(it.id(), Count.NOBODY)))
                .toList();
    }

    /** Refuses with {@code programmes.cohort.absent}. */
    @Permits(Permission.SIGNED_IN)
    public CohortFacts facts(long id) {
        Cohort cohort = cohorts.get(id);
        List<State> states = List.copyOf(enrolments.states(id).values());
        return facts(
                cohort,
                programmes.facts(cohort.programmeId()).code(),
                new Count(Collections.frequency(states, State.ENROLLED), Collections.frequency(states, State.WAITING)));
    }

    /** The cohorts of a person, the latest first: one's own, or anybody's for those who may see cohorts. */
    @Permits(Permission.SIGNED_IN)
    public List<CohortFacts> ofTrainee(long personId) {
        if (!user.isSystem() && !user.may(Permission.SEE_COHORTS) && user.id() != personId) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        Set<Long> ids = new HashSet<>(enrolments.cohortsOf(personId));
        return all().stream().filter(it -> ids.contains(it.id())).toList();
    }

    /** Who is enrolled now, in the order of enrolment. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public List<Long> traineeIds(long cohortId) {
        return enrolments.states(cohortId).entrySet().stream()
                .filter(it -> it.getValue() == State.ENROLLED)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Permits(Permission.SIGNED_IN)
    public boolean isTraineeOf(long cohortId, long personId) {
        return enrolments.cohortsOf(personId).contains(cohortId);
    }

    /** Everybody who is or was in it, or waits: the waiting in their order, the others by institution and name. */
    @Permits(Permission.SEE_COHORTS)
    public List<Trainee> trainees(long cohortId) {
        Map<Long, State> states = enrolments.states(cohortId);
        Map<Long, PersonFacts> people = directory.facts(states.keySet());
        Set<Long> signedIn = Set.copyOf(slips.signedInBefore(states.keySet()));
        return states.entrySet().stream()
                .map(it -> trainee(people.get(it.getKey()), it.getValue(), signedIn))
                .sorted(Comparator.comparing(Trainee::waiting)
                        .thenComparing(it -> it.waiting() ? "" : it.institution())
                        .thenComparing(it -> it.waiting() ? "" : it.name()))
                .toList();
    }

    /**
     * Opens a cohort. It follows what its programme requires today, whatever is required later.
     *
     * @param seats null for as many as come
     * @throws Refused {@code programmes.cohort.…}: {@code title-length}, {@code place-length}, {@code dates}, {@code seats},
     *     {@code exists}
     */
    @Permits(Permission.RUN_COHORTS)
    public long open(
            long programmeId, String title, LocalDate startsOn, LocalDate endsOn, String place, Integer seats) {
        int newest = programmes.newest(programmeId);
        Cohort cohort = new Cohort(programmeId, newest, title(title), startsOn, endsOn, place(place));
        cohort.has(seats, 0);
        cohorts.add(cohort);
        return cohort.id();
    }

    /**
     * Sign-in slips with first passwords for those of the cohort who have none of their own yet. Slips of before end.
     *
     * @throws Refused {@code people.slips.none}
     */
    @Permits(Permission.RUN_COHORTS)
    public List<Slip> handOverSlips(long cohortId) {
        cohorts.get(cohortId);
        return slips.handOver(traineeIds(cohortId)).stream()
                .map(it -> new Slip(it.institution(), it.name(), it.signInName(), it.password()))
                .toList();
    }

    static String title(String given) {
        return text(given, LONGEST_TITLE, "programmes.cohort.title-length");
    }

    static String place(String given) {
        return text(given, LONGEST_PLACE, "programmes.cohort.place-length");
    }

    private static String text(String given, int longest, String key) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Refused.input(key, longest);
        }
        return text;
    }

    private static CohortFacts facts(Cohort it, String programmeCode, Count count) {
        return new CohortFacts(
                it.id(),
                it.title(),
                it.programmeId(),
                programmeCode,
                it.startsOn(),
                it.endsOn(),
                it.place(),
                count.enrolled(),
                count.waiting(),
                it.seats(),
                it.requirementsNo(),
                it.version());
    }

    private static Trainee trainee(PersonFacts person, State state, Set<Long> signedIn) {
        return new Trainee(
                person.id(),
                person.name(),
                person.maskedIdentity() == null ? "" : person.maskedIdentity(),
                person.institutionName() == null ? "" : person.institutionName(),
                person.post() == null ? "" : person.post(),
                state.name(),
                signedIn.contains(person.id()));
    }

    /**
     * @param state {@code ENROLLED}, {@code WAITING}, {@code WITHDRAWN} or {@code TRANSFERRED}
     * @param hasOwnPassword whether they have signed in and chosen a password of their own
     */
    public record Trainee(
            long personId,
            String name,
            String maskedIdentity,
            String institution,
            String post,
            String state,
            boolean hasOwnPassword) {

        public boolean enrolled() {
            return State.ENROLLED.name().equals(state);
        }

        public boolean waiting() {
            return State.WAITING.name().equals(state);
        }

        /** Whether they have a seat or wait for one. */
        public boolean isPresent() {
            return enrolled() || waiting();
        }
    }

    /** What stands on a sign-in slip. */
    public record Slip(String institution, String name, String signInName, String password) {}
}
