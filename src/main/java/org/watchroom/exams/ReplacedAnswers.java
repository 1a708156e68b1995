package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.watchroom.exams.model.AgedAnswersRepository;
import org.watchroom.people.KeptKind;

/** Entries of the journal that a later answer replaced, on papers that were graded. What was graded stays. */
@ApplicationScoped
public class ReplacedAnswers implements KeptKind {

    private static final String START = "exams.retention.";
    private static final int FEWEST_MONTHS = 12;

    @Inject
    private AgedAnswersRepository answers;

    @Override
    public String code() {
        return START + "answers";
    }

    @Override
    public Set<String> tables() {
        return Set.of("answer");
    }

    @Override
    public int fewestMonths() {
        return FEWEST_MONTHS;
    }

    @Override
    public Due due(Instant before) {
        return new Due(
                answers.countReplaced(before),
                answers.sampleReplaced(before, Due.SAMPLES).stream()
                        .map(it -> new Sample(it.personId(), it.at()))
                        .toList(),
                List.of(new Held("exams.retention.held-graded", answers.countGraded(before))));
    }

    @Override
    public int delete(Instant before, int most) {
        return answers.deleteReplaced(before, most);
    }
}
