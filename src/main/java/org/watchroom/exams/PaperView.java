package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.Sitting;
import org.watchroom.questions.QuestionContent;

/** Shows a paper in its own letters: to its candidate, and afterwards with what came of it. */
@ApplicationScoped
class PaperView {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Papers papers;

    List<AttemptPaper.Question> questions(List<PaperQuestion> paper) {
        Map<Long, QuestionContent> contents = contents(paper);
        return paper.stream()
                .map(it -> new AttemptPaper.Question(
                        it.no(),
                        it.kind().name(),
                        contents.get(it.versionId()).stem(),
                        options(it, contents.get(it.versionId())),
                        PaperMedium.of(contents.get(it.versionId()))))
                .toList();
    }

    List<PaperSituation> situations(List<PaperQuestion> paper) {
        return PaperSituation.of(paper, contents(paper));
    }

    /** With the key, for those who print it. */
    List<PaperFacts.Question> printed(List<PaperQuestion> paper) {
        Map<Long, QuestionContent> contents = contents(paper);
        return paper.stream()
                .map(it -> {
                    QuestionContent content = contents.get(it.versionId());
                    return new PaperFacts.Question(
                            it.no(),
                            it.kind().name(),
                            it.points().stripTrailingZeros().toPlainString(),
                            content.stem(),
                            options(it, content),
                            it.onPaper(content.answer()),
                            content.explanation(),
                            content.basis(),
                            PaperMedium.of(content));
                })
                .toList();
    }

    ExamResult result(Grading.Graded graded, Instant now) {
        Attempt attempt = graded.attempt();
        Sitting sitting = graded.sitting();
        boolean shown = sitting.showsScore(now);
        return new ExamResult(
                attempt.id(),
                sitting.id(),
                sitting.titleZh(),
                sitting.titleEn(),
                attempt.number(),
                attempt.startedAt(),
                attempt.finishedAt(),
                attempt.sealCause().name(),
                shown,
                shown ? attempt.finishedAt() : sitting.closesAt(),
                shown ? graded.grade().points() : null,
                graded.blueprint().passMark(),
                shown ? graded.grade().passed() : null,
                shown ? functions(graded) : List.of());
    }

    private static List<ExamResult.FunctionScore> functions(Grading.Graded graded) {
        Map<Integer, Marks.Mark> marks = byNumber(graded.marks());
        Map<String, List<PaperQuestion>> byFunction = new LinkedHashMap<>();
        graded.blueprint().cells().forEach(cell -> byFunction.putIfAbsent(cell.function(), new ArrayList<>()));
        graded.paper().stream()
                .filter(it -> !graded.grade().cancelled().contains(it.no()))
                .forEach(it -> byFunction.get(it.function()).add(it));
        byFunction.values().removeIf(List::isEmpty);
        List<ExamResult.FunctionScore> scores = new ArrayList<>();
        byFunction.forEach((function, asked) -> {
            BigDecimal weight = sum(asked.stream().map(PaperQuestion::points).toList());
            BigDecimal points =
                    sum(asked.stream().map(it -> marks.get(it.no()).awarded()).toList());
            scores.add(new ExamResult.FunctionScore(
                    function,
                    asked.size(),
                    (int) asked.stream()
                            .filter(it -> marks.get(it.no()).right())
                            .count(),
                    points,
                    weight,
                    points.multiply(HUNDRED)
                            .divide(weight, 0, RoundingMode.HALF_UP)
                            .intValue()));
        });
        return scores;
    }

    Map<Long, QuestionContent> contents(List<PaperQuestion> paper) {
        return papers.contents(paper.stream().map(PaperQuestion::versionId).toList());
    }

    /** The options in the order of this paper, lettered anew. */
    static List<AttemptPaper.Option> options(PaperQuestion question, QuestionContent content) {
        if (!question.kind().isShuffled()) {
            return List.of();
        }
        Map<String, String> texts =
                content.options().stream().collect(toMap(QuestionContent.Option::key, QuestionContent.Option::text));
        List<AttemptPaper.Option> options = new ArrayList<>();
        for (char inBank : question.shownOrder().toCharArray()) {
            options.add(new AttemptPaper.Option(
                    Character.toString('A' + options.size()), texts.get(Character.toString(inBank))));
        }
        return options;
    }

    static Map<Integer, Marks.Mark> byNumber(Marks marks) {
        return marks.each().stream().collect(toMap(Marks.Mark::no, Function.identity()));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
