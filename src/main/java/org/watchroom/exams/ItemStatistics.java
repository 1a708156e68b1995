package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.watchroom.exams.model.CountedPapers;
import org.watchroom.exams.model.ItemAnalysis;
import org.watchroom.exams.model.ItemRepository;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.exams.model.Trouble;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.PlacedQuestion;
import org.watchroom.questions.QuestionBank;
import org.watchroom.questions.QuestionContent;

/** How the questions themselves have done: read from the graded papers, never stored, so that it is always of today. */
@ApplicationScoped
@Transactional
public class ItemStatistics {

    /** Fewer answers than this are never judged. */
    public static final int FEWEST_ANSWERS = Trouble.FEWEST_ANSWERS;

    /** The papers that the report on the bank looks at: the newest. */
    public static final int MOST_PAPERS = ItemRepository.MOST_PAPERS;

    @Inject
    private ItemRepository items;

    @Inject
    private SittingRepository sittings;

    @Inject
    private QuestionBank bank;

    /** Of every question that was asked in the sitting, in the version that was asked. */
    @Permits(Permission.SEE_QUESTIONS)
    public HealthReport ofSitting(long sittingId) {
        Sitting sitting = sittings.get(sittingId);
        CountedPapers papers = new CountedPapers(items.ofSitting(sittingId));
        return report(sitting.titleZh(), sitting.titleEn(), papers, bank.placed(papers.versions()));
    }

    /** Of the versions now in use, over all sittings. A corrected question begins anew with its new version. */
    @Permits(Permission.SEE_QUESTIONS)
    public HealthReport ofBank() {
        CountedPapers papers = new CountedPapers(items.ofAll());
        Map<Long, PlacedQuestion> inUse = bank.placed(papers.versions()).entrySet().stream()
                .filter(it -> it.getValue().inUse())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return report(null, null, papers, inUse);
    }

    /**
     * One version of a question.
     *
     * @param sittingId whose answers; null for those of all sittings
     * @throws Refused {@code questions.absent} when there is no such version
     */
    @Permits(Permission.SEE_QUESTIONS)
    public QuestionHealth ofQuestion(long versionId, Long sittingId) {
        PlacedQuestion question = bank.placed(List.of(versionId)).get(versionId);
        if (question == null) {
            throw Refused.absent("questions.absent");
        }
        return health(
                question,
                new CountedPapers(
                        sittingId == null
                                ? items.ofVersion(versionId)
                                : items.ofSitting(sittings.get(sittingId).id())));
    }

    private static HealthReport report(
            String titleZh, String titleEn, CountedPapers papers, Map<Long, PlacedQuestion> questions) {
        CountedPapers.Reliability reliability = papers.reliability();
        return new HealthReport(
                titleZh,
                titleEn,
                reliability.papers(),
                reliability.questions(),
                reliability.common(),
                known(reliability.mean()),
                known(reliability.spread()),
                known(reliability.reliability()),
                known(reliability.alpha()),
                known(reliability.standardError()),
                questions.values().stream()
                        .map(it -> health(it, papers))
                        .sorted(Comparator.comparing(QuestionHealth::code).thenComparing(QuestionHealth::number))
                        .toList());
    }

    private static QuestionHealth health(PlacedQuestion question, CountedPapers papers) {
        QuestionContent content = question.content();
        ItemAnalysis item = new ItemAnalysis(
                Kind.valueOf(content.kind()),
                content.kind().equals("JUDGEMENT")
                        ? "TF"
                        : content.options().stream()
                                .map(QuestionContent.Option::key)
                                .collect(Collectors.joining()),
                content.answer(),
                papers.responses(content.versionId()));
        Map<String, String> texts = content.options().stream()
                .collect(Collectors.toMap(QuestionContent.Option::key, QuestionContent.Option::text));
        return new QuestionHealth(
                content.versionId(),
                question.questionId(),
                content.code(),
                question.number(),
                question.inUse(),
                question.function(),
                content.kind(),
                content.stem(),
                content.answer(),
                item.answers(),
                known(item.difficulty()),
                known(item.correctedItemTotal()),
                known(item.pointBiserial()),
                item.groupSize(),
                known(item.upperLessLower()),
                item.unanswered(),
                item.lines().stream()
                        .map(it -> new QuestionHealth.Line(
                                it.option(),
                                texts.getOrDefault(it.option(), ""),
                                it.inKey(),
                                it.chosen(),
                                it.upper(),
                                it.lower()))
                        .toList(),
                item.frequentMistakes().stream()
                        .map(it -> new QuestionHealth.Mistake(it.answer(), it.chosen(), it.upper(), it.lower()))
                        .toList(),
                Trouble.of(item).stream()
                        .map(it -> new QuestionHealth.Finding(it.trouble().name(), it.answer()))
                        .toList());
    }

    private static Double known(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
