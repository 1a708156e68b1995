package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.Marks;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.RegradeRepository;
import org.watchroom.exams.model.Ruling;
import org.watchroom.exams.model.Scoring;
import org.watchroom.questions.QuestionContent;

/**
 * Shows what a graded paper came to, and the paper itself for learning, with the answers that were counted: of the bank, or as
 * decided after grading.
 */
@ApplicationScoped
class ReviewView {

    @Inject
    private PaperView view;

    @Inject
    private RegradeRepository regrades;

    ExamResult result(Grading.Graded graded, Instant now) {
        return view.result(graded, now);
    }

    ExamReview of(Grading.Graded graded) {
        List<PaperQuestion> paper = graded.paper();
        Map<Long, QuestionContent> contents = view.contents(paper);
        Map<Integer, Marks.Mark> marks = PaperView.byNumber(graded.marks());
        Map<Long, Ruling> rulings =
                regrades.newest(paper.stream().map(PaperQuestion::versionId).toList());
        Scoring scoring = graded.blueprint().scoring();
        return new ExamReview(
                paper.stream()
                        .map(it -> question(
                                it,
                                marks.get(it.no()),
                                graded.grade().cancelled().contains(it.no()),
                                contents.get(it.versionId()),
                                counted(rulings.get(it.versionId()), it, marks.get(it.no()), scoring)))
                        .toList(),
                PaperSituation.of(paper, contents));
    }

    /** The decision, where the question earned what it says; null on a paper that it was not applied to. */
    private static Ruling counted(Ruling ruling, PaperQuestion question, Marks.Mark mark, Scoring scoring) {
        return ruling != null
                        && !ruling.cancels()
                        && ruling.awarded(question, mark.choice(), mark.awarded(), scoring)
                                        .compareTo(mark.awarded())
                                == 0
                ? ruling
                : null;
    }

    /** @param ruling what was decided about the question and counts here, or null */
    static ExamReview.Question question(
            PaperQuestion question, Marks.Mark mark, boolean cancelled, QuestionContent content, Ruling ruling) {
        boolean corrected = ruling != null && ruling.deed() == Ruling.Deed.KEYS;
        String before = question.onPaper(content.answer());
        List<String> accepted =
                corrected ? ruling.accepted().stream().map(question::onPaper).toList() : List.of(before);
        String answer = nearest(accepted, mark.choice(), before);
        String shown = question.kind() == Kind.SINGLE ? String.join("", accepted) : answer;
        return new ExamReview.Question(
                question.no(),
                question.kind().name(),
                question.function(),
                content.stem(),
                PaperView.options(question, content).stream()
                        .map(option -> new ExamReview.Option(
                                option.key(),
                                option.text(),
                                mark.choice().contains(option.key()),
                                shown.contains(option.key())))
                        .toList(),
                mark.choice(),
                answer,
                accepted,
                ruling == null || cancelled ? "" : ruling.deed().name(),
                mark.right(),
                cancelled,
                content.explanation(),
                content.basis(),
                content.review(),
                PaperMedium.of(content));
    }

    /** Of several right answers the one that was given, else that of the bank, else the first. */
    private static String nearest(List<String> accepted, String choice, String before) {
        return accepted.contains(choice) ? choice : accepted.contains(before) ? before : accepted.get(0);
    }
}
