package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.exams.ExamReview;
import org.watchroom.practice.model.AnswerRating;
import org.watchroom.practice.model.AskedQuestion;
import org.watchroom.practice.model.Known;
import org.watchroom.practice.model.PracticeCard;
import org.watchroom.practice.model.PracticeRound;
import org.watchroom.practice.model.TeachingRepository;

/** Says what came of an answer, and where to learn what it lacked. */
@ApplicationScoped
class PracticeFeedbacks {

    private static final int MOST_LESSONS = 2;

    @Inject
    private PracticeGround grounds;

    @Inject
    private TeachingRepository teaching;

    /** @param asked the questions of the round as they are now */
    PracticeFeedback of(
            PracticeRound round,
            List<AskedQuestion> asked,
            AskedQuestion question,
            ExamReview.Question checked,
            PracticeCard card) {
        PracticeGround.Ground ground = grounds.of(round.personId());
        boolean again = asked.stream()
                .anyMatch(
                        it -> it.no() > question.no() && it.questionId() == question.questionId() && !it.isAnswered());
        return new PracticeFeedback(
                question.no(),
                checked.kind(),
                checked.right(),
                checked.chosen(),
                checked.answer(),
                checked.kind().equals("ORDERING")
                        ? checked.rightOrder().stream()
                                .map(ExamReview.Step::text)
                                .toList()
                        : List.of(),
                checked.explanation(),
                checked.basis(),
                checked.review(),
                lessons(ground, question.questionId()),
                question.secondsShown() == null ? null : AnswerRating.meaningful(question.secondsShown()),
                round.paceSeconds(),
                Known.of(card).dueOn(PracticeGround.FSRS, ground.nearness()),
                again,
                card.isMistake() ? PracticeCard.DAYS_RIGHT - card.rightDays() : 0,
                (int) asked.stream().filter(AskedQuestion::isAnswered).count(),
                asked.size());
    }

    /** Of the courses that the person's programme requires. */
    private List<PracticeFeedback.Lesson> lessons(PracticeGround.Ground ground, long questionId) {
        return ground.shelf().stock().stream()
                .filter(it -> it.questionId() == questionId)
                .findFirst()
                .map(it -> teaching.lessons(it.key()).stream()
                        .filter(lesson -> ground.courses().contains(lesson.course()))
                        .limit(MOST_LESSONS)
                        .map(lesson -> new PracticeFeedback.Lesson(
                                lesson.course(), lesson.code(), lesson.titleZh(), lesson.titleEn()))
                        .toList())
                .orElse(List.of());
    }
}
