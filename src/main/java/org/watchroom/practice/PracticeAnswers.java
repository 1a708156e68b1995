package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.watchroom.exams.ExamReview;
import org.watchroom.exams.LooseQuestion;
import org.watchroom.exams.LooseQuestions;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.AnswerRating;
import org.watchroom.practice.model.AskedQuestion;
import org.watchroom.practice.model.PracticeCard;
import org.watchroom.practice.model.PracticeCardRepository;
import org.watchroom.practice.model.PracticeJournalRepository;
import org.watchroom.practice.model.PracticeRound;
import org.watchroom.practice.model.PracticeRoundRepository;
import org.watchroom.practice.model.Rating;

/** Takes the answers of a round. The caller holds the lock on the person's practice. */
@ApplicationScoped
class PracticeAnswers {

    @Inject
    private PracticeRoundRepository rounds;

    @Inject
    private PracticeJournalRepository journal;

    @Inject
    private PracticeCardRepository cards;

    @Inject
    private PracticeFeedbacks feedbacks;

    @Inject
    private LooseQuestions questions;

    @Inject
    private Clock clock;

    PracticeFeedback take(PracticeRound round, int no, List<String> choice) {
        List<AskedQuestion> asked = rounds.questions(round.id());
        AskedQuestion question = asked.stream()
                .filter(it -> it.no() == no)
                .findFirst()
                .orElseThrow(() -> Refused.absent("practice.question-absent"));
        LooseQuestion.Place place = new LooseQuestion.Place(no, question.versionId(), question.order());
        ExamReview.Question checked = question.isAnswered()
                ? questions.checkedAgain(place, question.choice())
                : keep(round, asked, question, questions.checked(place, choice));
        PracticeCard card = cards.find(round.personId(), question.questionId()).orElseThrow();
        return feedbacks.of(round, rounds.questions(round.id()), question, checked, card);
    }

    private ExamReview.Question keep(
            PracticeRound round, List<AskedQuestion> asked, AskedQuestion question, ExamReview.Question checked) {
        Integer shownFor = question.secondsShown();
        if (shownFor == null) {
            throw new Refused("practice.not-shown");
        }
        PracticeCard card = cards.find(round.personId(), question.questionId())
                .orElseGet(() -> new PracticeCard(round.personId(), question.questionId()));
        Integer seconds = AnswerRating.meaningful(shownFor);
        Rating rating =
                AnswerRating.of(checked.right(), seconds, round.paceSeconds(), card.reviews() > 0 && card.lastRight());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(now, PracticeGround.ZONE);
        boolean isNew = card.reviews() == 0;
        card.answered(rating, day, LocalDateTime.ofInstant(now, ZoneOffset.UTC), PracticeGround.FSRS);
        if (isNew) {
            cards.add(card);
        }
        journal.add(new PracticeJournalRepository.Entry(
                round.id(),
                question.no(),
                round.personId(),
                question.questionId(),
                checked.chosen(),
                seconds,
                rating,
                now,
                day));
        boolean isFirst = asked.stream()
                        .filter(it -> Objects.equals(it.questionId(), question.questionId()))
                        .count()
                == 1;
        if (!checked.right() && isFirst && round.mode().repeatsMistakes()) {
            rounds.askAgain(round.id(), question, asked.size() + 1);
        }
        return checked;
    }
}
