package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.AskedQuestion;
import org.watchroom.practice.model.PracticeRoundRepository;
import org.watchroom.questions.MediaContent;
import org.watchroom.questions.QuestionBank;
import org.watchroom.questions.QuestionMedia;

/** The pictures and sounds of the questions of one's own rounds. */
@ApplicationScoped
@Transactional
public class PracticeMedia {

    @Inject
    private PracticeRoundRepository rounds;

    @Inject
    private QuestionBank bank;

    @Inject
    private QuestionMedia media;

    @Inject
    private CurrentUser user;

    /**
     * @throws Refused {@code practice.round-absent} also when it is somebody else's; {@code questions.media.absent} for what
     *     none of its questions shows
     */
    @Permits(Permission.LEARN)
    public PracticeFile file(long roundId, String sha256) {
        long round = rounds.getOwn(roundId, user.id()).id();
        boolean isShown =
                bank
                        .contents(rounds.questions(round).stream()
                                .map(AskedQuestion::versionId)
                                .toList())
                        .values()
                        .stream()
                        .flatMap(it -> it.allMedia().stream())
                        .anyMatch(it -> it.sha256().equals(sha256));
        if (!isShown) {
            throw Refused.absent("questions.media.absent");
        }
        MediaContent file = media.fileOfPaper(sha256);
        return new PracticeFile(file.content(), file.mediaType());
    }
}
