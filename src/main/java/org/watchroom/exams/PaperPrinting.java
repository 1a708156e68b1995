package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.QuestionMedia;

/** Prints a frozen paper, and the key to it, with the seed and the blueprint that it was drawn from. */
@ApplicationScoped
@Transactional
public class PaperPrinting {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    @Inject
    private PaperView view;

    @Inject
    private QuestionMedia media;

    @Inject
    private PaperDrawing drawing;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code exams.attempt.absent}, {@code exams.print.own} for one's own paper */
    @Permits(Permission.SEE_EXAMS)
    public PaperDocument paper(long attemptId, Locale language) {
        return new PaperDocument("paper-" + attemptId + ".pdf", drawing.paper(facts(attemptId, true), language));
    }

    /** @throws Refused as {@link #paper} */
    @Permits(Permission.SEE_EXAMS)
    public PaperDocument key(long attemptId, Locale language) {
        return new PaperDocument("key-" + attemptId + ".pdf", drawing.key(facts(attemptId, false), language));
    }

    private PaperFacts facts(long attemptId, boolean withPictures) {
        Attempt attempt = attempts.find(attemptId).orElseThrow(() -> Refused.absent("exams.attempt.absent"));
        if (attempt.personId() == user.id()) {
            throw new Refused("exams.print.own");
        }
        List<PaperQuestion> paper = attempts.paper(attemptId);
        List<PaperFacts.Question> questions = view.printed(paper);
        List<PaperSituation> situations = view.situations(paper);
        return grading.frame(attempt, questions, situations, withPictures ? pictures(questions, situations) : Map.of());
    }

    private Map<String, byte[]> pictures(List<PaperFacts.Question> questions, List<PaperSituation> situations) {
        return Stream.concat(
                        questions.stream().flatMap(it -> it.media().stream()),
                        situations.stream().flatMap(it -> it.media().stream()))
                .filter(it -> it.kind().equals("PICTURE"))
                .map(PaperMedium::sha256)
                .distinct()
                .collect(toMap(name -> name, name -> media.file(name).content()));
    }
}
