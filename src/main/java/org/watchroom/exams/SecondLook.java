package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Choice;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * Finds out why the journal took no new row for an answer: it was there already, or the paper does not take it.
 *
 * <p>A refusal does not undo what was kept before it: an answer that came too late stays, apart from the paper.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
class SecondLook {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private JournalRepository journal;

    @Inject
    private CurrentUser user;

    /** @return the receipt of the answer that is there already, whoever asked first */
    @Permits(Permission.SIT_EXAMS)
    public AnswerReceipt at(JournalRepository.Sent sent, Instant now) {
        Attempt attempt = attempts.getOwn(sent.attemptId(), user.id());
        Optional<PaperQuestion> asked = attempts.paper(sent.attemptId()).stream()
                .filter(it -> it.no() == sent.no())
                .findFirst();
        Optional<JournalEntry> kept = journal.find(sent);
        if (kept.isPresent()) {
            if (!kept.get()
                    .choice()
                    .equals(sent.choice().kept(asked.orElseThrow().kind()))) {
                throw new Refused("exams.answer.kept-first");
            }
            return new AnswerReceipt(
                    sent.no(), sent.epoch(), sent.seq(), kept.get().at(), now);
        }
        PaperQuestion question = asked.filter(it -> it.offers(sent.choice())).orElseThrow(Choice::notOnPaper);
        if (sent.epoch() > attempt.epoch()) {
            throw Refused.input("exams.attempt.epoch-unknown");
        }
        if (attempt.isRunning(now) && sent.epoch() < attempt.epoch()) {
            throw new Refused("exams.attempt.continued-elsewhere");
        }
        boolean runsAgain = attempt.isRunning(now);
        if (attempt.isPaused() || runsAgain) {
            throw new Refused("exams.attempt.paused");
        }
        journal.keepLate(sent, question.kind(), now);
        throw new Refused("exams.attempt.closed");
    }
}
