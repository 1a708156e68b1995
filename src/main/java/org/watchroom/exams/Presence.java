package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.exams.model.PresenceRepository;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Cohorts;

/**
 * A candidate's page says now and then that it is there, and gives the access code where one is asked. What it says is shown
 * to the invigilator and decides nothing: answers, deadlines and states are read from the papers themselves.
 */
@ApplicationScoped
@Transactional
public class Presence {

    /** Most unsaved answers, and most times that the full screen was left, that one signal may tell of. */
    public static final int MOST = 1_000;

    @Inject
    private PresenceRepository presence;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private CurrentUser user;

    /**
     * @param unsaved answers that the server has not acknowledged, as the page counts them
     * @param screenLeft how often the full screen was left since the last signal
     * @throws Refused {@code exams.sitting.absent} for a sitting of another cohort
     */
    @Permits(Permission.SIT_EXAMS)
    public CandidateSignal signal(long sittingId, int unsaved, int screenLeft) {
        long person = user.id();
        PresenceRepository.Standing standing = presence.find(sittingId, person)
                .filter(it -> it.attemptId() != null || cohorts.isTraineeOf(it.cohortId(), person))
                .orElseThrow(Presence::absent);
        presence.hear(sittingId, person, within(unsaved), within(screenLeft));
        return new CandidateSignal(
                standing.attemptId(),
                standing.state(),
                standing.epoch(),
                standing.deadline(),
                standing.pausedAt(),
                standing.now(),
                standing.fullScreen(),
                standing.admitted());
    }

    /**
     * Lets the candidate begin a paper. Of five wrong codes in a minute the next is not looked at.
     *
     * @throws Refused {@code exams.sitting.absent}, {@code exams.code.wrong}, {@code exams.code.too-often}
     */
    @Permits(Permission.SIT_EXAMS)
    public void admit(long sittingId, String code) {
        long person = user.id();
        Sitting sitting = sittings.get(sittingId);
        if (!cohorts.isTraineeOf(sitting.cohortId(), person)) {
            throw absent();
        }
        guesses.requireFew(person);
        if (!sitting.opensFor(code)) {
            guesses.countWrong(person);
            throw Refused.input("exams.code.wrong");
        }
        presence.admit(sittingId, person);
    }

    private static int within(int count) {
        return Math.max(0, Math.min(count, MOST));
    }

    private static Refused absent() {
        return Refused.absent("exams.sitting.absent");
    }
}
