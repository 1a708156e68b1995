package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.exams.model.Choice;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperDraw;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.RegradeRepository;
import org.watchroom.exams.model.Ruling;
import org.watchroom.exams.model.Scoring;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.QuestionContent;

/**
 * Questions asked by themselves, for practice: lettered, shown and checked exactly as on a paper. Nothing is kept here; who
 * asks keeps the order and the answer, and tells nobody what is right before they have answered.
 */
@ApplicationScoped
@Transactional
public class LooseQuestions {

    /** Sets seeds of neighbouring ids far apart: 2⁶⁴ by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    @Inject
    private Papers papers;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private RegradeRepository regrades;

    /** What the version of a blueprint asks that sittings are planned on now; empty when there is none. */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public Optional<MockShape> mock(String blueprintCode) {
        return blueprints.versions(blueprintCode).stream()
                .filter(it -> it.state() == Blueprint.State.PUBLISHED)
                .findFirst()
                .map(it -> new MockShape(
                        it.code(),
                        it.rules().minutes(),
                        it.passMark(),
                        it.cells().stream().map(MockCell::new).toList()));
    }

    /**
     * Letters the options of each version anew. The same seed gives the same.
     *
     * @return by version id; an unknown id is left out
     */
    @Permits(Permission.SIT_EXAMS)
    public Map<Long, String> orders(Collection<Long> versionIds, long seed) {
        return papers.contents(versionIds).values().stream()
                .collect(toMap(
                        QuestionContent::versionId,
                        it -> PaperDraw.order(
                                Kind.valueOf(it.kind()),
                                Papers.options(it),
                                true,
                                new Random(seed ^ it.versionId() * SPREAD))));
    }

    @Permits(Permission.SIT_EXAMS)
    public LooseQuestion shown(LooseQuestion.Place place) {
        QuestionContent content = content(place);
        PaperQuestion question = question(place, content);
        return new LooseQuestion(
                new AttemptPaper.Question(
                        place.no(),
                        content.kind(),
                        content.stem(),
                        PaperView.options(question, content),
                        PaperMedium.of(content)),
                PaperSituation.of(List.of(question), Map.of(place.versionId(), content)).stream()
                        .findFirst()
                        .orElse(null));
    }

    /**
     * Checks an answer, by the answers that were decided after grading where there are such.
     *
     * @param choice letters as shown, in the person's order; {@code T} or {@code F}; or a number
     * @throws Refused {@code exams.answer.not-on-paper} for what the question does not offer, and for no answer at all
     */
    @Permits(Permission.SIT_EXAMS)
    public ExamReview.Question checked(LooseQuestion.Place place, List<String> choice) {
        QuestionContent content = content(place);
        PaperQuestion question = question(place, content);
        Choice given = Choice.of(choice);
        if (given.isEmpty() || !question.offers(given)) {
            throw Choice.notOnPaper();
        }
        Marks.Mark mark = Marks.of(
                        List.of(question),
                        Map.of(place.no(), given.kept(question.kind())),
                        Map.of(place.versionId(), content.answer()),
                        Scoring.ALL_OR_NOTHING)
                .each()
                .get(0);
        Ruling corrected = Optional.ofNullable(
                        regrades.newest(List.of(place.versionId())).get(place.versionId()))
                .filter(it -> it.deed() == Ruling.Deed.KEYS)
                .orElse(null);
        if (corrected == null) {
            return ReviewView.question(question, mark, false, content, null);
        }
        BigDecimal awarded = corrected.awarded(question, mark.choice(), mark.awarded(), Scoring.ALL_OR_NOTHING);
        return ReviewView.question(
                question,
                new Marks.Mark(mark.no(), mark.choice(), awarded.signum() > 0, awarded),
                false,
                content,
                corrected);
    }

    /** @param kept as {@link ExamReview.Question#chosen} gave it */
    @Permits(Permission.SIT_EXAMS)
    public ExamReview.Question checkedAgain(LooseQuestion.Place place, String kept) {
        return checked(place, Choice.keys(kept));
    }

    private QuestionContent content(LooseQuestion.Place place) {
        return Optional.ofNullable(papers.contents(List.of(place.versionId())).get(place.versionId()))
                .orElseThrow(() -> Refused.absent("questions.absent"));
    }

    private static PaperQuestion question(LooseQuestion.Place place, QuestionContent content) {
        return new PaperQuestion(
                place.no(), place.versionId(), "", Kind.valueOf(content.kind()), BigDecimal.ONE, place.order());
    }
}
