package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Choice;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;
import org.watchroom.exams.model.PaperQuestion;
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
    private Answers answers;

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
        if (standing.paused()) {
            throw new Refused("exams.attempt.paused");
        }
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
                begun.id().getAsLong(),
                true,
                begun.deadline(),
                standing.now(),
                1,
                view.questions(begun.paper()),
                view.situations(begun.paper()));
    }

    private AttemptPaper goOn(long attemptId, long person) {
        Attempt attempt = attempts.lockOwn(attemptId, person);
        if (!attempt.isOpen()) {
            throw new Refused("exams.attempt.closed");
        }
        if (attempt.isPaused()) {
            throw new Refused("exams.attempt.paused");
        }
        attempt.takeOver();
        List<PaperQuestion> paper = attempts.paper(attemptId);
        return new AttemptPaper(
                attempt.id(),
                false,
                attempt.deadline(),
                grading.now(),
                attempt.epoch(),
                view.questions(paper),
                view.situations(paper));
    }

    /**
     * Saves an answer for good before it returns. What is saved takes one statement, which is a transaction of its own:
     * it locks the attempt, checks it and adds the row. Sent again under the same (epoch, seq) it counts once and gets the same
     * receipt.
     *
     * @throws Refused {@code exams.attempt.absent}, {@code exams.answer.not-on-paper},
     *     {@code exams.attempt.continued-elsewhere} for an older epoch, {@code exams.attempt.closed} after sealing or the
     *     deadline, {@code exams.attempt.paused} while the invigilator holds the paper: it is taken when sent again
     *     afterwards, {@code exams.answer.kept-first} when the same (epoch, seq) holds another choice
     */
    @Permits(Permission.SIT_EXAMS)
    @Transactional(Transactional.TxType.NEVER)
    public AnswerReceipt saveAnswer(long attemptId, int no, SentAnswer answer) {
        return answers.save(
                new JournalRepository.Sent(
                        attemptId, no, answer.epoch(), answer.seq(), Choice.of(answer.choice()), answer.clientTime()),
                user.id(),
                grading.now());
    }

    /** What the server holds of the trainee's own attempt. An overdue one is sealed on the way. */
    @Permits(Permission.SIT_EXAMS)
    public AttemptState state(long attemptId) {
        grading.sealIfOverdue(attemptId);
        Attempt attempt = attempts.getOwn(attemptId, user.id());
        Map<Integer, JournalEntry> latest = answers.latest(attemptId);
        return new AttemptState(
                attempt.id(),
                attempt.sittingId(),
                attempt.state().name(),
                attempt.deadline(),
                attempt.pausedAt(),
                grading.now(),
                attempt.epoch(),
                latest.values().stream()
                        .map(it -> new AttemptState.Answer(it.no(), it.epoch(), it.seq(), Choice.keys(it.choice())))
                        .toList());
    }

    /**
     * Hands the paper in. Once sealed it stays as it is, however often this is asked.
     *
     * @throws Refused {@code exams.attempt.paused} while it is: answers may still wait on the candidate's device
     */
    @Permits(Permission.SIT_EXAMS)
    public ExamResult submit(long attemptId) {
        return view.result(sealOwn(attemptId, user.id()), grading.now());
    }

    private Grading.Graded sealOwn(long attemptId, long person) {
        Attempt attempt = attempts.lockOwn(attemptId, person);
        if (attempt.isPaused()) {
            throw new Refused("exams.attempt.paused");
        }
        return attempt.isOpen() ? grading.seal(attempt) : grading.of(attempt);
    }
}
