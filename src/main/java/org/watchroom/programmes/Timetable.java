package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.SessionRepository;
import org.watchroom.programmes.model.SessionRepository.Clash;
import org.watchroom.programmes.model.TrainingSession;

/** When cohorts meet, where, and with whom. Two sessions at one time are told of, not forbidden. */
@ApplicationScoped
@Transactional
public class Timetable {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ROOM = 80;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private SessionRepository sessions;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The sessions of a cohort in their order, cancelled ones too. */
    @Permits(Permission.SEE_COHORTS)
    public List<SessionFacts> ofCohort(long cohortId) {
        cohorts.get(cohortId);
        return facts(sessions.ofCohort(cohortId));
    }

    /** One's own sessions in their order: of the cohorts that one is in or instructs, and those that one holds. */
    @Permits(Permission.SIGNED_IN)
    public List<SessionFacts> mine() {
        Set<Long> own = new HashSet<>(enrolments.cohortsOf(user.id()));
        own.addAll(cohorts.instructedBy(user.id()));
        return facts(sessions.of(own, user.id()));
    }

    @Permits(Permission.SEE_COHORTS)
    public SessionFacts session(long sessionId) {
        return facts(List.of(sessions.get(sessionId))).get(0);
    }

    /** What is held at the same time as a session of the cohort and shares its room, its instructor or its trainees. */
    @Permits(Permission.SEE_COHORTS)
    public List<Overlap> overlaps(long cohortId) {
        return sessions.clashes(cohortId).stream().map(Timetable::overlap).toList();
    }

    /**
     * Puts a session on the timetable.
     *
     * @throws Refused {@code programmes.session.…}: {@code title-length}, {@code room-length}, {@code kind},
     *     {@code times}, {@code outside} the days of the cohort; {@code programmes.instructors.…} as for the cohort itself
     */
    @Permits(Permission.RUN_COHORTS)
    public long plan(long cohortId, Draft draft) {
        Cohort cohort = cohorts.get(cohortId);
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        TrainingSession session = new TrainingSession(cohort.id(), secret);
        hold(session, cohort, draft);
        sessions.add(session);
        return session.id();
    }

    /**
     * Changes a session.
     *
     * @param seen the version that was looked at
     * @throws Refused as {@link #plan}; {@code programmes.session.stale} when somebody changed it since,
     *     {@code programmes.session.cancelled}
     */
    @Permits(Permission.RUN_COHORTS)
    public void change(long sessionId, int seen, Draft draft) {
        TrainingSession session = sessions.getAlone(sessionId);
        if (session.version() != seen) {
            throw new Refused("programmes.session.stale", session.title());
        }
        hold(session, cohorts.get(session.cohortId()), draft);
        sessions.add(session);
    }

    /** Takes a session off; it stays on the timetable as cancelled, and what was attended counts no more. */
    @Permits(Permission.RUN_COHORTS)
    public void cancel(long sessionId) {
        sessions.getAlone(sessionId).cancel(clock.instant());
    }

    private void hold(TrainingSession session, Cohort cohort, Draft draft) {
        String title = text(draft.title(), 1, LONGEST_TITLE, "programmes.session.title-length");
        String room = text(draft.room(), 0, LONGEST_ROOM, "programmes.session.room-length");
        if (draft.startsAt() == null || draft.endsAt() == null) {
            throw Refused.input("programmes.session.times");
        }
        session.isHeld(
                kind(draft.kind()),
                title,
                room,
                draft.instructorId(),
                draft.startsAt(),
                draft.endsAt(),
                clock.instant());
        if (draft.startsAt().isBefore(midnight(cohort.startsOn()))
                || !draft.endsAt().isBefore(midnight(cohort.endsOn().plusDays(1)))) {
            throw new Refused(
                    "programmes.session.outside",
                    cohort.startsOn().toString(),
                    cohort.endsOn().toString());
        }
        if (draft.instructorId() != null) {
            checkInstructor(cohort.id(), draft.instructorId());
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Cohorts.ZONE).toInstant();
    }

    private void checkInstructor(long cohortId, long personId) {
        String name = directory.names(List.of(personId)).getOrDefault(personId, "");
        if (!directory.instructors().containsKey(personId)) {
            throw Refused.input("programmes.instructors.no-instructor", name);
        }
        if (enrolments
                .find(cohortId, personId)
                .filter(it -> it == EnrolmentRepository.State.ENROLLED)
                .isPresent()) {
            throw new Refused("programmes.instructors.trainee", name);
        }
    }

    private List<SessionFacts> facts(List<TrainingSession> found) {
        Map<Long, String> titles = cohorts.findAll().stream().collect(Collectors.toMap(Cohort::id, Cohort::title));
        Map<Long, String> names = directory.names(found.stream()
                .map(TrainingSession::instructorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> SessionFacts.of(
                        it, titles.get(it.cohortId()), it.instructorId() == null ? null : names.get(it.instructorId())))
                .toList();
    }

    private static Overlap overlap(Clash it) {
        return new Overlap(
                it.sessionId(), it.otherTitle(), it.otherCohort(), it.room(), it.instructor(), it.trainees());
    }

    private static TrainingSession.Kind kind(String name) {
        for (TrainingSession.Kind kind : TrainingSession.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Refused.input("programmes.session.kind");
    }

    private static String text(String given, int shortest, int longest, String key) {
        String text = given == null ? "" : given.strip();
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw Refused.input(key, longest);
        }
        return text;
    }

    /**
     * What a session shall be.
     *
     * @param kind {@code THEORY}, {@code DRILL} or {@code MOCK}
     * @param instructorId null when nobody is named yet
     */
    public record Draft(String kind, String title, String room, Long instructorId, Instant startsAt, Instant endsAt) {}

    /**
     * Another session at the same time.
     *
     * @param room whether it is in the same room
     * @param instructor whether it has the same instructor
     * @param trainees how many people should be in both
     */
    public record Overlap(
            long sessionId, String otherTitle, String otherCohort, boolean room, boolean instructor, int trainees) {}
}
