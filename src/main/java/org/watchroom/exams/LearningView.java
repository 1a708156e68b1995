package org.watchroom.exams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.watchroom.exams.model.GradeRepository;
import org.watchroom.exams.model.LearningRepository;
import org.watchroom.exams.model.Lost;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.QuestionContent;

/** Says what a graded paper means for learning. Asks the database equally often however long the paper is. */
@ApplicationScoped
class LearningView {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private LearningRepository learning;

    @Inject
    private GradeRepository grades;

    @Inject
    private Papers papers;

    @Inject
    private Standard standard;

    /** @param courses whose lessons may be pointed to, by code */
    ExamLearning of(Grading.Graded graded, Collection<String> courses) {
        String edition = graded.blueprint().edition();
        String level = graded.blueprint().level();
        Map<String, BigDecimal> weights = standard.weights(edition, level, "theory");
        List<LearningRepository.Part> parts =
                learning.parts(graded.attempt().personId(), graded.blueprint().code());
        return new ExamLearning(
                functions(parts, graded.attempt().id(), weights),
                skills(graded, weights, standard.items(edition, level), courses),
                attempts(parts),
                changes(graded));
    }

    private List<ExamLearning.Change> changes(Grading.Graded graded) {
        Map<Integer, PaperQuestion> byNumber =
                graded.paper().stream().collect(toMap(PaperQuestion::no, Function.identity()));
        return grades.further(graded.attempt().id()).stream()
                .map(it -> change(it, byNumber.get(it.no())))
                .toList();
    }

    private static ExamLearning.Change change(GradeRepository.Further it, PaperQuestion question) {
        List<String> accepted = it.accepted().isEmpty()
                ? List.of()
                : Stream.of(it.accepted().split(" ")).map(question::onPaper).toList();
        return new ExamLearning.Change(
                it.number(),
                it.no(),
                question.kind().name(),
                it.deed(),
                accepted,
                it.reason(),
                it.at(),
                it.before(),
                it.points());
    }

    private static List<ExamLearning.Weighed> functions(
            List<LearningRepository.Part> parts, long attemptId, Map<String, BigDecimal> weights) {
        return parts.stream()
                .filter(it -> it.attemptId() == attemptId)
                .map(it -> {
                    BigDecimal weight = weights.getOrDefault(it.function(), it.possible());
                    return new ExamLearning.Weighed(
                            it.function(), weight, percent(it), Lost.points(weight, it.earned(), it.possible()));
                })
                .sorted(Comparator.comparing(ExamLearning.Weighed::lost)
                        .reversed()
                        .thenComparing(ExamLearning.Weighed::weight, Comparator.reverseOrder())
                        .thenComparing(ExamLearning.Weighed::function))
                .toList();
    }

    private static int percent(LearningRepository.Part part) {
        return part.earned()
                .multiply(HUNDRED)
                .divide(part.possible(), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private List<ExamLearning.Skill> skills(
            Grading.Graded graded,
            Map<String, BigDecimal> weights,
            List<StandardItem> items,
            Collection<String> courses) {
        Map<Long, QuestionContent> contents = papers.contents(
                graded.paper().stream().map(PaperQuestion::versionId).toList());
        Map<Integer, Marks.Mark> marks =
                graded.marks().each().stream().collect(toMap(Marks.Mark::no, Function.identity()));
        Map<String, List<PaperQuestion>> byKey = new LinkedHashMap<>();
        graded.paper().stream()
                .filter(it -> !graded.grade().cancelled().contains(it.no()))
                .forEach(
                        it -> byKey.computeIfAbsent(contents.get(it.versionId()).key(), key -> new ArrayList<>())
                                .add(it));
        Map<String, List<ExamLearning.Lesson>> lessons = lessons(byKey, courses);
        return items.stream()
                .filter(it -> byKey.containsKey(it.key()))
                .map(it -> {
                    List<PaperQuestion> asked = byKey.get(it.key());
                    int right = (int) asked.stream()
                            .filter(question -> marks.get(question.no()).right())
                            .count();
                    return new ExamLearning.Skill(
                            it.key(),
                            it.function(),
                            it.star(),
                            it.labelZh(),
                            it.labelEn(),
                            right,
                            asked.size(),
                            weights.getOrDefault(it.function(), BigDecimal.ZERO),
                            lessons.getOrDefault(it.key(), List.of()));
                })
                .sorted(Comparator.comparing(ExamLearning.Skill::star)
                        .thenComparing(LearningView::lost)
                        .thenComparing(ExamLearning.Skill::wrong)
                        .reversed()
                        .thenComparing(ExamLearning.Skill::key))
                .toList();
    }

    private static BigDecimal lost(ExamLearning.Skill skill) {
        return Lost.points(skill.weight(), BigDecimal.valueOf(skill.right()), BigDecimal.valueOf(skill.asked()));
    }

    private Map<String, List<ExamLearning.Lesson>> lessons(Map<String, ?> byKey, Collection<String> courses) {
        return learning.lessons(byKey.keySet()).stream()
                .filter(it -> courses.contains(it.course()))
                .collect(groupingBy(
                        LearningRepository.Lesson::key,
                        mapping(
                                it -> new ExamLearning.Lesson(it.course(), it.code(), it.titleZh(), it.titleEn()),
                                toList())));
    }

    private static List<ExamLearning.Sat> attempts(List<LearningRepository.Part> parts) {
        Map<Long, List<LearningRepository.Part>> byAttempt =
                parts.stream().collect(groupingBy(LearningRepository.Part::attemptId, LinkedHashMap::new, toList()));
        return byAttempt.values().stream()
                .map(some -> {
                    LearningRepository.Part any = some.get(0);
                    return new ExamLearning.Sat(
                            any.attemptId(),
                            any.titleZh(),
                            any.titleEn(),
                            any.number(),
                            any.finishedAt(),
                            any.total(),
                            any.passed(),
                            some.stream().collect(toMap(LearningRepository.Part::function, LearningView::percent)));
                })
                .toList();
    }
}
