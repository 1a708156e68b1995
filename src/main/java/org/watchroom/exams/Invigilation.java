package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.SealCause;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;

/**
 * What the invigilator does to papers while they are written: to one candidate's, or with null to everybody's but their
 * own. Each deed waits for the saves that are under way, so that no acknowledged answer is on the wrong side of it.
 *
 * <p>The window of the sitting follows a deadline that is moved beyond its end.
 */
@ApplicationScoped
@Transactional
public class Invigilation {

    /** Most minutes that one deed gives. */
    public static final int MOST_MINUTES = 240;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Grading grading;

    @Inject
    private CurrentUser user;

    /**
     * Moves deadlines on, also of papers that are paused.
     *
     * @param minutes 1 to 240
     * @return how many papers
     * @throws Refused {@code exams.desk.minutes}, {@code .own}, {@code .none-writing}
     */
    @Permits(Permission.INVIGILATE)
    public int extend(long sittingId, Long personId, int minutes, Reason reason) {
        Instant now = grading.now();
        Duration time = minutes(minutes);
        return each(
                sittingId,
                personId,
                "exams.desk.none-writing",
                it -> it.isRunning(now) || it.isPaused(),
                it -> it.give(time));
    }

    /**
     * Stops the time: until it is resumed nothing is taken, and what candidates have not yet sent stays with them.
     *
     * @return how many papers
     * @throws Refused {@code exams.desk.own}, {@code .none-writing} when all have been paused already
     */
    @Permits(Permission.INVIGILATE)
    public int pause(long sittingId, Long personId, Reason reason) {
        Instant now = grading.now();
        return each(sittingId, personId, "exams.desk.none-writing", it -> it.isRunning(now), it -> it.pause(now));
    }

    /**
     * Lets the time run on. The deadline is moved by the length of the pause, to the microsecond.
     *
     * @return how many papers
     * @throws Refused {@code exams.desk.own}, {@code .none-paused}
     */
    @Permits(Permission.INVIGILATE)
    public int resume(long sittingId, Long personId) {
        Instant now = grading.now();
        return each(sittingId, personId, "exams.desk.none-paused", Attempt::isPaused, it -> it.resume(now));
    }

    /**
     * Takes papers in and grades them as they are, paused ones too.
     *
     * @return how many papers
     * @throws Refused {@code exams.desk.own}, {@code .none-open}
     */
    @Permits(Permission.INVIGILATE)
    public int seal(long sittingId, Long personId, Reason reason) {
        List<Attempt> open = open(sittingId, personId);
        if (open.isEmpty()) {
            throw new Refused("exams.desk.none-open");
        }
        open.forEach(it -> grading.seal(it, SealCause.INVIGILATOR));
        return open.size();
    }

    /** @throws Refused {@code exams.desk.minutes} unless it is 1 to 240 */
    static Duration minutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Refused.input("exams.desk.minutes", MOST_MINUTES);
        }
        return Duration.ofMinutes(minutes);
    }

    private int each(long sittingId, Long personId, String noneKey, Predicate<Attempt> which, Consumer<Attempt> deed) {
        List<Attempt> found = open(sittingId, personId).stream().filter(which).toList();
        found.forEach(deed);
        Instant latest = found.stream()
                .map(Attempt::deadline)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Refused(noneKey));
        sittings.reachTo(sittingId, latest);
        return found.size();
    }

    private List<Attempt> open(long sittingId, Long personId) {
        sittings.get(sittingId);
        if (personId != null && personId == user.id()) {
            throw new Refused("exams.desk.own");
        }
        return attempts.lockOpen(sittingId, personId, user.id());
    }
}
