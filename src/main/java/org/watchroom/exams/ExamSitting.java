package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Choice;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * A trainee sits an examination: starts or continues a paper, saves answers, looks at what is saved, submits.
 *
 * <p>A refusal does not undo what was kept before it: an answer that came too late stays, apart from the paper.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class ExamSitting {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private JournalRepository journal;

    @Inject
    private Admission admission;

    @Inject
    private PaperView view;

    @Inject
    private Grading grading;

    @Inject
    private CurrentUser user;

    /**
     * Opens the next paper, or the one that is open already under a newer epoch, so that this device takes over.
     *
     * @throws Refused {@code exams.sitting.absent} for a sitting of another cohort, {@code .not-open}, {@code .over},
     *     {@code .no-more}, or {@code exams.bank.thin.…}
     */
    @Permits(Permission.SIT_EXAMS)
    public AttemptPaper start(long sittingId) {
        long person = user.id();
        SittingRepository.Standing standing = admission.standing(sittingId, person);
        if (standing.open() && standing.now().isAfter(standing.deadline())) {
            sealOwn(standing.attemptId(), person);
        } else if (standing.open()) {
            return goOn(standing.attemptId(), person);
        }
        Admission.Begun begun = admission.begin(sittingId, person, standing);
        if (begun.id().isEmpty()) {
            return goOn(admission.standing(sittingId, person).attemptId(), person);
        }
        return new AttemptPaper(
                begun.id().getAsLong(), true, begun.deadline(), standing.now(), 1, view.questions(begun.paper()));
    }

    private AttemptPaper goOn(long attemptId, long person) {
        Attempt attempt = attempts.lockOwn(attemptId, person);
        if (!attempt.isOpen()) {
            throw closed();
        }
        attempt.takeOver();
        return new AttemptPaper(
                attempt.id(),
                false,
                attempt.deadline(),
                grading.now(),
                attempt.epoch(),
                view.questions(attempts.paper(attemptId)));
    }

    /**
     * Saves an answer for good before it returns. Sent again under the same (epoch, seq) it counts once and gets the same
     * receipt.
     *
     * @throws Refused {@code exams.attempt.absent}, {@code exams.answer.not-on-paper},
     *     {@code exams.attempt.continued-elsewhere} for an older epoch, {@code exams.attempt.closed} after sealing or the
     *     deadline, {@code exams.answer.kept-first} when the same (epoch, seq) holds another choice
     */
    @Permits(Permission.SIT_EXAMS)
    public AnswerReceipt saveAnswer(long attemptId, int no, SentAnswer answer) {
        JournalRepository.Sent sent = new JournalRepository.Sent(
                attemptId, no, answer.epoch(), answer.seq(), Choice.of(answer.choice()), answer.clientTime());
        Instant now = grading.now();
        return journal.save(sent, user.id(), now) ? receipt(sent, now, now) : secondLook(sent, now);
    }

    private AnswerReceipt secondLook(JournalRepository.Sent sent, Instant now) {
        Attempt attempt = attempts.getOwn(sent.attemptId(), user.id());
        Optional<JournalEntry> kept = journal.find(sent);
        if (kept.isPresent()) {
            if (!kept.get().choice().equals(sent.choice().letters())) {
                throw new Refused("exams.answer.kept-first");
            }
            return receipt(sent, kept.get().at(), now);
        }
        if (attempts.paper(sent.attemptId()).stream()
                .noneMatch(it -> it.no() == sent.no() && it.offers(sent.choice()))) {
            throw Choice.notOnPaper();
        }
        if (sent.epoch() > attempt.epoch()) {
            throw Refused.input("exams.attempt.epoch-unknown");
        }
        if (attempt.isOpen() && !attempt.isOverdue(now) && sent.epoch() < attempt.epoch()) {
            throw new Refused("exams.attempt.continued-elsewhere");
        }
        journal.keepLate(sent, now);
        throw closed();
    }

    /** What the server holds of the trainee's own attempt. An overdue one is sealed on the way. */
    @Permits(Permission.SIT_EXAMS)
    public AttemptState state(long attemptId) {
        grading.sealIfOverdue(attemptId);
        Attempt attempt = attempts.getOwn(attemptId, user.id());
        Map<Integer, JournalEntry> latest = JournalEntry.latest(journal.entries(attemptId));
        return new AttemptState(
                attempt.id(),
                attempt.sittingId(),
                attempt.state().name(),
                attempt.deadline(),
                grading.now(),
                attempt.epoch(),
                latest.values().stream()
                        .map(it -> new AttemptState.Answer(it.no(), it.epoch(), it.seq(), it.choice()))
                        .toList());
    }

    /** Hands the paper in. Once sealed it stays as it is, however often this is asked. */
    @Permits(Permission.SIT_EXAMS)
    public ExamResult submit(long attemptId) {
        return view.result(sealOwn(attemptId, user.id()), grading.now());
    }

    private Grading.Graded sealOwn(long attemptId, long person) {
        Attempt attempt = attempts.lockOwn(attemptId, person);
        return attempt.isOpen() ? grading.seal(attempt) : grading.of(attempt);
    }

    private static AnswerReceipt receipt(JournalRepository.Sent sent, Instant savedAt, Instant now) {
        return new AnswerReceipt(sent.no(), sent.epoch(), sent.seq(), savedAt, now);
    }

    private static Refused closed() {
        return new Refused("exams.attempt.closed");
    }
}
