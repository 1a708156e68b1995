package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.model.AttendanceRepository;
import org.watchroom.programmes.model.AttendanceRepository.Mark;
import org.watchroom.programmes.model.AttendanceRepository.Source;
import org.watchroom.programmes.model.AttendanceRepository.State;
import org.watchroom.programmes.model.SessionRepository;
import org.watchroom.programmes.model.TrainingSession;

/**
 * Who was there: marked on a list by an instructor of the cohort, or by the trainees themselves with the code that is
 * shown in the room. The minutes add up towards the hours that a programme asks for.
 */
@ApplicationScoped
@Transactional
public class AttendanceTaking {

    /** A standard hour (标准学时) has 45 minutes. */
    public static final int MINUTES_OF_AN_HOUR = 45;

    /** How long a code that was read in time waits for its reader to sign in, a new password included. */
    static final Duration SIGN_IN_TAKES = Duration.ofMinutes(10);

    @Inject
    private SessionRepository sessions;

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private ClassList classes;

    @Inject
    private RoomCode codes;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Everybody who should be there, by name, with their mark.
     *
     * @throws Refused {@code programmes.session.absent}, {@code programmes.attendance.not-yours}
     */
    @Permits(Permission.TAKE_ATTENDANCE)
    public List<Line> list(long sessionId) {
        TrainingSession session = sessions.get(sessionId);
        classes.requireHolder(session);
        Map<Long, Mark> marks = attendance.ofSession(sessionId);
        return classes.people(session.cohortId()).values().stream()
                .map(it -> line(it, marks.get(it.id())))
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::personId))
                .toList();
    }

    /**
     * Keeps the marks. Who has none among them keeps what they had.
     *
     * @throws Refused {@code programmes.session.absent}, {@code programmes.session.cancelled};
     *     {@code programmes.attendance.…}: {@code not-yours}, {@code early}, {@code stranger}, {@code yourself},
     *     {@code state}, {@code late} when somebody should be later than the session is long. No mark is kept then.
     */
    @Permits(Permission.TAKE_ATTENDANCE)
    public void record(long sessionId, List<Entry> entries) {
        TrainingSession session = sessions.getAlone(sessionId);
        classes.requireHolder(session);
        session.requireAttendanceOpen(clock.instant());
        Set<Long> people = classes.people(session.cohortId()).keySet();
        for (Entry entry : entries) {
            if (!people.contains(entry.personId())) {
                throw Refused.input("programmes.attendance.stranger");
            }
            if (!user.isSystem() && entry.personId() == user.id()) {
                throw new Refused("programmes.attendance.yourself");
            }
            attendance.put(sessionId, entry.personId(), mark(session, entry), user.isSystem() ? null : user.id());
        }
    }

    /**
     * The code to show in the room now. It is asked for every few seconds, so this is no deed for the action log.
     *
     * @throws Refused as {@link #list}; {@code programmes.session.cancelled}, {@code programmes.attendance.early}
     */
    @Permits(Permission.SEE_COHORTS)
    public String code(long sessionId) {
        TrainingSession session = sessions.get(sessionId);
        classes.requireHolder(session);
        session.requireAttendanceOpen(clock.instant());
        return codes.now(session);
    }

    /**
     * Notes when a code was read by somebody who is not signed in yet. Nobody is marked by it.
     *
     * @throws Refused {@code programmes.attendance.code}
     */
    @Permits(Permission.ANYONE)
    public CodeRead read(String code) {
        CodeRead read = new CodeRead(code, clock.instant());
        if (!codes.isGood(sessions.get(RoomCode.session(code)), code, read.at())) {
            throw Refused.input("programmes.attendance.code");
        }
        return read;
    }

    /**
     * The person who asks is in the room: they have just read its code. A second time changes nothing, and an
     * instructor's mark stays.
     *
     * @throws Refused {@code programmes.attendance.code} for a code that is old, or no code at all;
     *     {@code programmes.attendance.not-enrolled}; {@code programmes.attendance.over}
     */
    @Permits(Permission.LEARN)
    public Arrival arrive(String code) {
        return arrive(new CodeRead(code, clock.instant()));
    }

    /**
     * The same for somebody who had to sign in after they had read the code: what counts is when they read it.
     *
     * @param read as {@link #read} gave it, at most {@link #SIGN_IN_TAKES} ago
     */
    @Permits(Permission.LEARN)
    public Arrival arrive(CodeRead read) {
        TrainingSession session = sessions.getAlone(RoomCode.session(read.code()));
        if (!codes.isGood(session, read.code(), read.at())
                || clock.instant().isAfter(read.at().plus(SIGN_IN_TAKES))) {
            throw Refused.input("programmes.attendance.code");
        }
        session.requireAttendanceOpen(read.at());
        if (read.at().isAfter(session.endsAt())) {
            throw new Refused("programmes.attendance.over", session.title());
        }
        if (!classes.people(session.cohortId()).containsKey(user.id())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "programmes.attendance.not-enrolled", session.title());
        }
        Mark before = attendance.ofSession(session.id()).get(user.id());
        if (before != null) {
            return new Arrival(session.id(), session.title(), before.state().name(), true);
        }
        int late = session.minutesLate(read.at());
        Mark mark = new Mark(late == 0 ? State.PRESENT : State.LATE, session.minutes() - late, Source.CODE);
        attendance.put(session.id(), user.id(), mark, user.id());
        return new Arrival(session.id(), session.title(), mark.state().name(), false);
    }

    /** Whether the one who asks may take the attendance of the session. */
    @Permits(Permission.SIGNED_IN)
    public boolean mayTake(long sessionId) {
        return user.may(Permission.TAKE_ATTENDANCE) && classes.isHolder(sessions.get(sessionId));
    }

    private static Mark mark(TrainingSession session, Entry entry) {
        State state = state(entry.state());
        if (state == State.LATE && (entry.minutesLate() < 1 || entry.minutesLate() > session.minutes())) {
            throw Refused.input("programmes.attendance.late", session.minutes());
        }
        int minutes = switch (state) {
            case PRESENT -> session.minutes();
            case LATE -> session.minutes() - entry.minutesLate();
            case ABSENT, EXCUSED -> 0;
        };
        return new Mark(state, minutes, Source.LIST);
    }

    private static State state(String name) {
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw Refused.input("programmes.attendance.state");
    }

    private static Line line(PersonFacts person, Mark mark) {
        return new Line(
                person.id(),
                person.name(),
                person.institutionName() == null ? "" : person.institutionName(),
                mark == null ? null : mark.state().name(),
                mark == null ? 0 : mark.minutes(),
                mark != null && mark.source() == Source.CODE);
    }

    /**
     * A trainee on the list.
     *
     * @param state {@code PRESENT}, {@code LATE}, {@code ABSENT} or {@code EXCUSED}; null without a mark
     * @param minutes how much of the session counts
     * @param byCode whether they marked themselves with the code
     */
    public record Line(long personId, String name, String institution, String state, int minutes, boolean byCode) {}

    /** @param minutesLate only looked at when the state is {@code LATE} */
    public record Entry(long personId, String state, int minutesLate) {}

    /**
     * A code, and when it was read. It never leaves the server.
     *
     * @param at by the clock of the server
     */
    public record CodeRead(String code, Instant at) implements Serializable {}

    /** @param already whether there was a mark before, which stayed */
    public record Arrival(long sessionId, String title, String state, boolean already) {}
}
