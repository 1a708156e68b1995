package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** A trainee of the demo who sits an exam as trainees do, only faster. */
@ApplicationScoped
class DemoCandidate {

    @Inject
    private ExamSitting sitting;

    /**
     * Answers every question, so many of them right, and hands in.
     *
     * @param answers the texts of the right options, or T or F, by the text of the question
     */
    @Permits(Permission.SIT_EXAMS)
    public ExamResult sit(long sittingId, Map<String, List<String>> answers, int right, Random random) {
        AttemptPaper paper = sitting.start(sittingId);
        List<AttemptPaper.Question> questions = new ArrayList<>(paper.questions());
        Collections.shuffle(questions, random);
        for (int i = 0; i < questions.size(); i++) {
            AttemptPaper.Question question = questions.get(i);
            List<String> keys = rightKeys(question, answers.get(question.text()));
            sitting.saveAnswer(
                    paper.id(),
                    question.no(),
                    new SentAnswer(paper.epoch(), i + 1, i < right ? keys : wrong(question, keys), null));
        }
        return sitting.submit(paper.id());
    }

    private static List<String> rightKeys(AttemptPaper.Question question, List<String> texts) {
        return question.options().isEmpty()
                ? texts
                : question.options().stream()
                        .filter(option -> texts.contains(option.text()))
                        .map(AttemptPaper.Option::key)
                        .toList();
    }

    /** The other word of a judgement; otherwise one option that is not right, or one too few. */
    private static List<String> wrong(AttemptPaper.Question question, List<String> right) {
        if (question.options().isEmpty()) {
            return List.of(right.contains("T") ? "F" : "T");
        }
        return question.options().stream()
                .map(AttemptPaper.Option::key)
                .filter(key -> !right.contains(key))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> right.subList(1, right.size()));
    }
}
