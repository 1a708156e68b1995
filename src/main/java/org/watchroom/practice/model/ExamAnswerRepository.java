package org.watchroom.practice.model;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** What people answered in mock exams, as the view {@code asked_in_exam} says. */
@ApplicationScoped
public class ExamAnswerRepository {

    /** @param at in UTC */
    public record ExamAnswer(long personId, long questionId, LocalDateTime at, boolean right) {}

    @Inject
    private EntityManager database;

    /** Of all these people, in one statement, the oldest first. */
    public List<ExamAnswer> ofPeople(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery(
                        "SELECT person_id, question_id, finished_at, correct FROM asked_in_exam"
                                + " WHERE person_id IN ("
                                + personIds.stream().map(String::valueOf).collect(joining(", "))
                                + ") ORDER BY finished_at, question_id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ExamAnswer(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        row[2] instanceof Timestamp at ? at.toLocalDateTime() : (LocalDateTime) row[2],
                        ((Number) row[3]).intValue() > 0))
                .toList();
    }
}
