package org.watchroom.exams;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.Grade;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/** What a trainee may sit, and what came of it, as far as the review policy of each sitting lets them see. */
@ApplicationScoped
@Transactional
public class ExamResults {

    @Inject
    private SittingRepository sittings;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    @Inject
    private ReviewView reviews;

    @Inject
    private Cohorts cohorts;

    @Inject
    private CurrentUser user;

    /** The sittings of the trainee's cohorts, the first to close first. */
    @Permits(Permission.SIT_EXAMS)
    public List<MySitting> mine() {
        Instant now = grading.now();
        List<Sitting> found = sittings.ofCohorts(
                cohorts.ofTrainee(user.id()).stream().map(CohortFacts::id).toList());
        List<Attempt> own =
                attempts.ofPerson(user.id(), found.stream().map(Sitting::id).toList());
        own.stream().filter(it -> it.isOverdue(now)).forEach(it -> grading.sealIfOverdue(it.id()));
        Map<Long, Grade> newest = grading.newest(own);
        Map<Long, List<Attempt>> bySitting = own.stream().collect(groupingBy(Attempt::sittingId));
        return found.stream()
                .map(it -> mine(it, bySitting.getOrDefault(it.id(), List.of()), newest, now))
                .toList();
    }

    /** One sitting of the trainee's cohorts. */
    @Permits(Permission.SIT_EXAMS)
    public MySitting mine(long sittingId) {
        return mine().stream()
                .filter(it -> it.id() == sittingId)
                .findFirst()
                .orElseThrow(() -> Refused.absent("exams.sitting.absent"));
    }

    /**
     * @return empty while the paper is open
     * @throws Refused {@code exams.attempt.absent} also for somebody else's attempt
     */
    @Permits(Permission.SIT_EXAMS)
    public Optional<ExamResult> result(long attemptId) {
        return sealed(attemptId).map(it -> reviews.result(it, grading.now()));
    }

    /**
     * The first look is noted: a paper whose right answers were seen is never opened again.
     *
     * @return empty while the paper is open, or as long as the review policy keeps the questions back
     */
    @Permits(Permission.SIT_EXAMS)
    public Optional<ExamReview> review(long attemptId) {
        return sealed(attemptId)
                .filter(it -> it.sitting().showsReview(grading.now()))
                .filter(it -> it.attempt().isReviewed() || attempts.noteReviewed(attemptId, grading.now()))
                .map(reviews::of);
    }

    private Optional<Grading.Graded> sealed(long attemptId) {
        grading.sealIfOverdue(attemptId);
        return Optional.of(attempts.getOwn(attemptId, user.id()))
                .filter(it -> !it.isOpen())
                .map(grading::of);
    }

    private MySitting mine(Sitting sitting, List<Attempt> own, Map<Long, Grade> newest, Instant now) {
        Blueprint blueprint = grading.blueprint(sitting);
        boolean shown = sitting.showsScore(now);
        return new MySitting(
                sitting.id(),
                sitting.titleZh(),
                sitting.titleEn(),
                sitting.opensAt(),
                sitting.closesAt(),
                sitting.minutes(),
                blueprint.questions(),
                blueprint.passMark(),
                sitting.attemptsAllowed(),
                sitting.isUpcoming(now) ? "UPCOMING" : sitting.isOver(now) ? "OVER" : "OPEN",
                own.stream()
                        .map(it -> new MySitting.MyAttempt(
                                it.id(),
                                it.number(),
                                it.state().name(),
                                it.deadline(),
                                it.finishedAt(),
                                shown,
                                shown && !it.isOpen() ? newest.get(it.id()).points() : null,
                                shown && !it.isOpen()
                                        ? (Boolean) newest.get(it.id()).passed()
                                        : null))
                        .toList());
    }
}
