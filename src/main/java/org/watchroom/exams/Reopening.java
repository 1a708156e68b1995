package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.SealingRepository;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;

/**
 * Opens a sealed paper again, such as one that was handed in by mistake.
 *
 * <p>What the paper had come to is kept as it was: its finish, cause, points, hash and marks become a further row of its
 * history. Once its candidate has seen the right answers it stays sealed, since more time would then be unfair to the
 * others; the score alone tells no answer and forbids nothing.
 */
@ApplicationScoped
@Transactional
public class Reopening {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private SealingRepository sealings;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Grading grading;

    @Inject
    private CurrentUser user;

    /**
     * Opens the latest paper of a candidate again. They go on under a newer epoch, on the page that asks for it anew.
     *
     * @param minutes from now, 1 to 240
     * @throws Refused {@code exams.desk.minutes}, {@code .own}, {@code exams.attempt.absent}, {@code exams.reopen.open},
     *     {@code exams.reopen.seen}
     */
    @Permits(Permission.INVIGILATE)
    public void reopen(long sittingId, long personId, int minutes, Reason reason) {
        sittings.get(sittingId);
        if (personId == user.id()) {
            throw new Refused("exams.desk.own");
        }
        Attempt attempt = attempts.lockLatest(sittingId, personId);
        Instant now = grading.now();
        if (!attempt.isOpen()) {
            sealings.add(attempt, now, user.id(), reason.text());
        }
        attempt.reopen(now, Invigilation.minutes(minutes));
        attempts.requireOnlyOneOpen();
        sittings.reachTo(sittingId, attempt.deadline());
    }
}
