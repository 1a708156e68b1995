package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** A trainee of the demo who sits an exam as trainees do, only faster. */
@ApplicationScoped
class DemoCandidate {

    private static final int STRONG = 72;

    /** Of so many questions one has a peculiarity. */
    private static final int PECULIAR = 37;

    @Inject
    private ExamSitting sitting;

    /**
     * Answers every question, so many of them right, and hands in. A few questions are easy or hard for everybody, and some
     * only the weak have right, so that there is something to be seen in their statistics.
     *
     * @param answers the texts of the right options, or T or F, by the text of the question
     */
    @Permits(Permission.SIT_EXAMS)
    public ExamResult sit(long sittingId, Map<String, List<String>> answers, int right, Random random) {
        AttemptPaper paper = sitting.start(sittingId);
        List<AttemptPaper.Question> questions = new ArrayList<>(paper.questions());
        Collections.shuffle(questions, random);
        questions.sort(Comparator.comparingInt(it -> turn(it, right)));
        for (int i = 0; i < questions.size(); i++) {
            AttemptPaper.Question question = questions.get(i);
            List<String> keys = rightKeys(question, answers.get(question.text()));
            sitting.saveAnswer(
                    paper.id(),
                    question.no(),
                    new SentAnswer(paper.epoch(), i + 1, i < right ? keys : wrong(question, keys, random), null));
        }
        return sitting.submit(paper.id());
    }

    /** The questions that a candidate has right come first, those that they have wrong last. */
    private static int turn(AttemptPaper.Question question, int right) {
        return switch (Math.floorMod(question.text().hashCode(), PECULIAR)) {
            case 0 -> right >= STRONG ? 1 : -1;
            case 1, 2 -> -1;
            case 3 -> 1;
            default -> 0;
        };
    }

    private static List<String> rightKeys(AttemptPaper.Question question, List<String> texts) {
        return question.options().isEmpty()
                ? texts
                : question.options().stream()
                        .filter(option -> texts.contains(option.text()))
                        .map(AttemptPaper.Option::key)
                        .toList();
    }

    /**
     * The other word of a judgement; otherwise one option that is not right, or one too few. Of the wrong options the one
     * with the longest text is taken most.
     */
    private static List<String> wrong(AttemptPaper.Question question, List<String> right, Random random) {
        if (question.options().isEmpty()) {
            return List.of(right.contains("T") ? "F" : "T");
        }
        List<String> others = question.options().stream()
                .filter(option -> !right.contains(option.key()))
                .sorted(Comparator.comparing(option -> -option.text().length()))
                .map(AttemptPaper.Option::key)
                .toList();
        return others.isEmpty()
                ? right.subList(1, right.size())
                : List.of(others.get(Math.min(random.nextInt(others.size()), random.nextInt(others.size()))));
    }
}
