package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.MediaContent;
import org.watchroom.questions.QuestionMedia;

/** The pictures and sounds of the questions on a trainee's own paper. */
@ApplicationScoped
@Transactional
public class PaperMedia {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Papers papers;

    @Inject
    private Grading grading;

    @Inject
    private QuestionMedia media;

    @Inject
    private CurrentUser user;

    /**
     * @throws Refused {@code exams.attempt.absent} for somebody else's; {@code questions.media.absent} for what the paper
     *     does not hold, and as long as the review policy keeps its questions back
     */
    @Permits(Permission.SIT_EXAMS)
    public PaperFile file(long attemptId, String sha256) {
        Attempt attempt = attempts.getOwn(attemptId, user.id());
        boolean mayBeSeen =
                attempt.isOpen() || sittings.get(attempt.sittingId()).showsReview(grading.now());
        if (!mayBeSeen || !holds(attempt, sha256)) {
            throw Refused.absent("questions.media.absent");
        }
        MediaContent file = media.fileOfPaper(sha256);
        return new PaperFile(file.content(), file.mediaType());
    }

    private boolean holds(Attempt attempt, String sha256) {
        return papers
                .contents(attempts.paper(attempt.id()).stream()
                        .map(PaperQuestion::versionId)
                        .toList())
                .values()
                .stream()
                .flatMap(it -> it.allMedia().stream())
                .anyMatch(it -> it.sha256().equals(sha256));
    }
}
