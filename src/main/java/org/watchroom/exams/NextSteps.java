package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/** What a trainee learns from a result: where points are lost, what to practise, and how it compares with before. */
@ApplicationScoped
@Transactional
public class NextSteps {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    @Inject
    private LearningView view;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentUser user;

    /**
     * @return empty while the paper is open, or as long as the review policy keeps the score back
     * @throws Refused {@code exams.attempt.absent} also for somebody else's attempt
     */
    @Permits(Permission.SIT_EXAMS)
    public Optional<ExamLearning> of(long attemptId) {
        Attempt attempt = attempts.getOwn(attemptId, user.id());
        return Optional.of(attempt)
                .filter(it -> !it.isOpen())
                .map(grading::of)
                .filter(it -> it.sitting().showsScore(grading.now()))
                .map(it -> view.of(it, courses()));
    }

    /** Those that the trainee may read. */
    private Set<String> courses() {
        return cohorts.ofTrainee(user.id()).stream()
                .map(CohortFacts::id)
                .map(programmes::requirementsOf)
                .flatMap(it -> it.courses().stream())
                .collect(Collectors.toSet());
    }
}
