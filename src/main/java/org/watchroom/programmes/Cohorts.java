package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.people.SignInSlips;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.ProgrammeRepository;

/** The cohorts and who is in them. */
@ApplicationScoped
@Transactional
public class Cohorts {

    private static final String ENROLLED = "ENROLLED";
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_PLACE = 120;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private ProgrammeRepository programmes;

    @Inject
    private Directory directory;

    @Inject
    private SignInSlips slips;

    @Inject
    private CurrentUser user;

    /** All cohorts, the latest first. */
    @Permits(Permission.SIGNED_IN)
    public List<CohortFacts> all() {
        Map<Long, Integer> counts = cohorts.countTrainees();
        return cohorts.findAll().stream()
                .map(it -> facts(it, counts.getOrDefault(it.id(), 0)))
                .toList();
    }

    /** Refuses with {@code programmes.cohort.absent}. */
    @Permits(Permission.SIGNED_IN)
    public CohortFacts facts(long id) {
        Cohort cohort = cohorts.get(id);
        return facts(cohort, (int)
                cohorts.states(id).values().stream().filter(ENROLLED::equals).count());
    }

    /** The cohorts of a person, the latest first: one's own, or anybody's for those who may see cohorts. */
    @Permits(Permission.SIGNED_IN)
    public List<CohortFacts> ofTrainee(long personId) {
        if (!user.isSystem() && !user.may(Permission.SEE_COHORTS) && user.id() != personId) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        Set<Long> ids = new HashSet<>(cohorts.findIdsOf(personId));
        return all().stream().filter(it -> ids.contains(it.id())).toList();
    }

    /** Who is enrolled now, in the order of enrolment. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public List<Long> traineeIds(long cohortId) {
        return cohorts.states(cohortId).entrySet().stream()
                .filter(it -> ENROLLED.equals(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Permits(Permission.SIGNED_IN)
    public boolean isTraineeOf(long cohortId, long personId) {
        return cohorts.findIdsOf(personId).contains(cohortId);
    }

    /** Everybody who is or was enrolled, by institution and name. */
    @Permits(Permission.SEE_COHORTS)
    public List<Trainee> trainees(long cohortId) {
        Map<Long, String> states = cohorts.states(cohortId);
        Map<Long, PersonFacts> people = directory.facts(states.keySet());
        Set<Long> signedIn = Set.copyOf(slips.signedInBefore(states.keySet()));
        return states.entrySet().stream()
                .map(it -> trainee(people.get(it.getKey()), it.getValue(), signedIn))
                .sorted(Comparator.comparing(Trainee::institution).thenComparing(Trainee::name))
                .toList();
    }

    /**
     * Opens a cohort.
     *
     * @throws Refused {@code programmes.cohort.…}: {@code title}, {@code place}, {@code dates}, {@code exists}
     */
    @Permits(Permission.RUN_COHORTS)
    public long open(long programmeId, String title, LocalDate startsOn, LocalDate endsOn, String place) {
        String shortTitle = text(title, LONGEST_TITLE, "programmes.cohort.title-length");
        String shortPlace = text(place, LONGEST_PLACE, "programmes.cohort.place-length");
        Cohort cohort = new Cohort(programmes.get(programmeId).id(), shortTitle, startsOn, endsOn, shortPlace);
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

    private static String text(String given, int longest, String key) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Refused.input(key, longest);
        }
        return text;
    }

    private CohortFacts facts(Cohort it, int trainees) {
        return new CohortFacts(
                it.id(),
                it.title(),
                it.programmeId(),
                programmes.get(it.programmeId()).code(),
                it.startsOn(),
                it.endsOn(),
                it.place(),
                trainees);
    }

    private static Trainee trainee(PersonFacts person, String state, Set<Long> signedIn) {
        return new Trainee(
                person.id(),
                person.name(),
                person.maskedIdentity() == null ? "" : person.maskedIdentity(),
                person.institutionName() == null ? "" : person.institutionName(),
                person.post() == null ? "" : person.post(),
                ENROLLED.equals(state),
                signedIn.contains(person.id()));
    }

    /**
     * @param enrolled {@code false} for one who has withdrawn
     * @param hasOwnPassword whether they have signed in and chosen a password of their own
     */
    public record Trainee(
            long personId,
            String name,
            String maskedIdentity,
            String institution,
            String post,
            boolean enrolled,
            boolean hasOwnPassword) {}

    /** What stands on a sign-in slip. */
    public record Slip(String institution, String name, String signInName, String password) {}
}
