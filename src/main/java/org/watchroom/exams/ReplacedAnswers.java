package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.watchroom.exams.model.AgedAnswersRepository;

/** Entries of the journal that a later answer replaced, on papers that were graded. What was graded stays. */
@ApplicationScoped
public class ReplacedAnswers extends AgedEntries {

    @Inject
    private AgedAnswersRepository answers;

    public ReplacedAnswers() {
        super("answers", "answer", 12);
    }

    @Override
    public Due due(Instant before) {
        return due(
                answers.countReplaced(before),
                answers.sampleReplaced(before, Due.SAMPLES),
                new Held("exams.retention.held-graded", answers.countGraded(before)));
    }

    @Override
    public int delete(Instant before, int most) {
        return answers.deleteReplaced(before, most);
    }
}
