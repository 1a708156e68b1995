package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.watchroom.exams.model.AgedAnswersRepository;

/** Answers that came after the deadline: never graded, and of no use once nobody asks about the exam. */
@ApplicationScoped
public class AgedLateAnswers extends AgedEntries {

    @Inject
    private AgedAnswersRepository answers;

    public AgedLateAnswers() {
        super("late", "late_answer", 6);
    }

    @Override
    public Due due(Instant before) {
        return due(answers.countLate(before), answers.sampleLate(before, Due.SAMPLES));
    }

    @Override
    public int delete(Instant before, int most) {
        return answers.deleteLate(before, most);
    }
}
