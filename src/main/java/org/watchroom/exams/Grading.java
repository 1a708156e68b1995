package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.Grade;
import org.watchroom.exams.model.GradeRepository;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperHash;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.SealCause;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;

/** Seals papers and marks them. The caller holds the lock on the attempt. */
@ApplicationScoped
class Grading {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private JournalRepository journal;

    @Inject
    private GradeRepository grades;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Papers papers;

    @Inject
    private Clock clock;

    /** A sealed paper with all that its result is made of. */
    record Graded(
            Attempt attempt,
            Sitting sitting,
            Blueprint blueprint,
            List<PaperQuestion> paper,
            Marks marks,
            Grade grade) {}

    /** As its candidate or its deadline asks. */
    Graded seal(Attempt attempt) {
        return seal(attempt, SealCause.SUBMITTED);
    }

    /** @param asked why, if the deadline is still to come */
    Graded seal(Attempt attempt, SealCause asked) {
        List<PaperQuestion> paper = attempts.paper(attempt.id());
        Map<Integer, JournalEntry> answers = JournalEntry.latest(journal.entries(attempt.id()));
        Sitting sitting = sittings.get(attempt.sittingId());
        Blueprint blueprint = blueprint(sitting);
        Map<Integer, String> chosen = new HashMap<>();
        answers.forEach((no, entry) -> chosen.put(no, entry.choice()));
        Marks marks = Marks.of(
                paper,
                chosen,
                papers.answers(paper.stream().map(PaperQuestion::versionId).toList()),
                blueprint.scoring());
        journal.addMarks(attempt.id(), marks);
        attempt.seal(now(), asked, marks, blueprint.passMark(), PaperHash.of(attempt, paper, answers));
        return new Graded(attempt, sitting, blueprint, paper, marks, Grade.first(attempt));
    }

    /** What was graded before. */
    Graded of(Attempt sealed) {
        Sitting sitting = sittings.get(sealed.sittingId());
        return new Graded(
                sealed,
                sitting,
                blueprint(sitting),
                attempts.paper(sealed.id()),
                journal.marks(sealed.id()),
                grades.of(sealed));
    }

    /** The grades that count of those attempts that are sealed. */
    Map<Long, Grade> newest(List<Attempt> some) {
        Map<Long, Grade> newest = grades.newest(some.stream().map(Attempt::id).toList());
        some.stream().filter(it -> !it.isOpen()).forEach(it -> newest.putIfAbsent(it.id(), Grade.first(it)));
        return newest;
    }

    /** A paper to be printed: its questions within what it was drawn from. */
    PaperFacts frame(
            Attempt attempt,
            List<PaperFacts.Question> questions,
            List<PaperSituation> situations,
            Map<String, byte[]> pictures) {
        Sitting sitting = sittings.get(attempt.sittingId());
        return new PaperFacts(
                sitting.titleZh(),
                sitting.titleEn(),
                blueprint(sitting).code(),
                attempt.seed(),
                attempt.id(),
                sitting.minutes(),
                questions,
                situations,
                pictures);
    }

    /** Seals the attempt if its deadline and the sweeper's grace have passed. */
    void sealIfOverdue(long attemptId) {
        attempts.lockOverdue(attemptId).ifPresent(this::seal);
    }

    Blueprint blueprint(Sitting sitting) {
        return papers.blueprint(sitting.blueprintId());
    }

    /** Refuses a blueprint that no sitting can be planned on now. */
    Blueprint plannable(long id) {
        return papers.plannable(id);
    }

    /** By the clock of the database, as finely as it keeps time. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
