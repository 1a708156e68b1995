package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.Cohorts;

/** More time for one person, before a paper is opened or while it is written. Never beyond the end of the window. */
@ApplicationScoped
@Transactional
public class ExtraTime {

    /** Most minutes on top of the limit. */
    public static final int MOST_MINUTES = 240;

    @Inject
    private SittingRepository sittings;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * Sets the minutes that a person has on top of the limit. A paper that they are writing gets its new deadline at once;
     * a deadline never moves back, and a paper whose time is over stays as it is.
     *
     * @param minutes in all, 1 to 240
     * @param reason kept in the action log
     * @throws Refused {@code exams.extra.minutes}, {@code .over} after the window, {@code .own} for oneself, {@code
     *     exams.sitting.not-theirs} for somebody outside the cohort
     */
    @Permits(Permission.GRANT_EXTRA_TIME)
    public void grant(long sittingId, long personId, int minutes, Reason reason) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Refused.input("exams.extra.minutes", MOST_MINUTES);
        }
        Sitting sitting = sittings.get(sittingId);
        Instant now = grading.now();
        if (sitting.isOver(now)) {
            throw new Refused("exams.extra.over");
        }
        if (personId == user.id()) {
            throw new Refused("exams.extra.own");
        }
        if (!cohorts.isTraineeOf(sitting.cohortId(), personId)) {
            throw Refused.input("exams.sitting.not-theirs");
        }
        sittings.grantExtra(sittingId, personId, minutes);
        attempts.lockOpen(sittingId, personId)
                .ifPresent(attempt -> attempt.extend(
                        now, Sitting.deadline(attempt.timeRunsFrom(), sitting.minutes(), minutes, sitting.closesAt())));
    }

    /** Who may be given more time, and who was. */
    @Permits(Permission.SEE_EXAMS)
    public ExtraTimes of(long sittingId) {
        Sitting sitting = sittings.get(sittingId);
        Map<Long, Integer> granted = sittings.extraMinutes(sittingId);
        List<ExtraTimes.Person> people = directory.names(cohorts.traineeIds(sitting.cohortId())).entrySet().stream()
                .map(it -> new ExtraTimes.Person(it.getKey(), it.getValue(), granted.getOrDefault(it.getKey(), 0)))
                .sorted(Comparator.comparing(ExtraTimes.Person::name).thenComparing(ExtraTimes.Person::id))
                .toList();
        return new ExtraTimes(
                sitting.titleZh(),
                sitting.titleEn(),
                sitting.minutes(),
                sitting.closesAt(),
                sitting.isOver(grading.now()),
                people);
    }
}
