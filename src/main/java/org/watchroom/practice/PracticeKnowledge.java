package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.watchroom.practice.model.ExamAnswerRepository;
import org.watchroom.practice.model.ExamAnswerRepository.ExamAnswer;
import org.watchroom.practice.model.Known;
import org.watchroom.practice.model.PracticeCard;
import org.watchroom.practice.model.PracticeCardRepository;

/** What people have shown that they know: their practice, and since then their mock exams. */
@ApplicationScoped
class PracticeKnowledge {

    @Inject
    private PracticeCardRepository cards;

    @Inject
    private ExamAnswerRepository exams;

    /** By person, then by question; in two statements, however many people. Nobody is missing. */
    Map<Long, Map<Long, Known>> of(Collection<Long> people) {
        Map<Long, Map<Long, Known>> known = new HashMap<>();
        people.forEach(it -> known.put(it, new HashMap<>()));
        for (PracticeCard card : cards.ofPeople(people)) {
            known.get(card.personId()).put(card.questionId(), Known.of(card));
        }
        for (ExamAnswer answer : exams.ofPeople(people)) {
            LocalDate day = answer.at()
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(PracticeGround.ZONE)
                    .toLocalDate();
            known.get(answer.personId())
                    .compute(
                            answer.questionId(),
                            (question, before) ->
                                    before != null && before.lastOn().isAfter(day)
                                            ? before
                                            : Known.answered(before, answer.right(), day, PracticeGround.FSRS));
        }
        return known;
    }
}
