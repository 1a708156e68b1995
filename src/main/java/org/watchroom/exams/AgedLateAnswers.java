package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.watchroom.exams.model.AgedAnswersRepository;
import org.watchroom.people.KeptKind;

/** Answers that came after the deadline: never graded, and of no use once nobody asks about the exam. */
@ApplicationScoped
public class AgedLateAnswers implements KeptKind {

    private static final String START = "exams.retention.";
    private static final int FEWEST_MONTHS = 6;

    @Inject
    private AgedAnswersRepository answers;

    @Override
    public String code() {
        return START + "late";
    }

    @Override
    public Set<String> tables() {
        return Set.of("late_answer");
    }

    @Override
    public int fewestMonths() {
        return FEWEST_MONTHS;
    }

    @Override
    public Due due(Instant before) {
        return new Due(
                answers.countLate(before),
                answers.sampleLate(before, Due.SAMPLES).stream()
                        .map(it -> new Sample(it.personId(), it.at()))
                        .toList(),
                List.of());
    }

    @Override
    public int delete(Instant before, int most) {
        return answers.deleteLate(before, most);
    }
}
