package org.watchroom.practice.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What was answered, and when. Rows are added and never changed. */
@ApplicationScoped
public class PracticeJournalRepository {

    /** One answer. */
    public record Entry(
            long roundId,
            int no,
            long personId,
            long questionId,
            String choice,
            Integer seconds,
            Rating rating,
            Instant at,
            LocalDate day) {}

    /** What one round came to. */
    public record Tally(int answered, int right) {}

    @Inject
    private EntityManager database;

    public void add(Entry it) {
        database.createNativeQuery(
                        "INSERT INTO practice_answer (round_id, no, person_id, question_id, choice, correct,"
                                + " seconds, rating, answered_at, answered_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                .setParameter(1, it.roundId())
                .setParameter(2, it.no())
                .setParameter(3, it.personId())
                .setParameter(4, it.questionId())
                .setParameter(5, it.choice())
                .setParameter(6, it.rating().isRight())
                .setParameter(7, it.seconds())
                .setParameter(8, it.rating().name())
                .setParameter(9, LocalDateTime.ofInstant(it.at(), ZoneOffset.UTC))
                .setParameter(10, it.day())
                .executeUpdate();
    }

    public Tally ofRound(long roundId) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "SELECT COUNT(*), COALESCE(SUM(correct), 0) FROM practice_answer WHERE round_id = ?1")
                .setParameter(1, roundId)
                .getSingleResult();
        return new Tally(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** Answers that a person gave on a day in rounds of that mode. */
    public int answered(long personId, LocalDate day, Mode mode) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM practice_answer a"
                                + " JOIN practice_round r ON r.id = a.round_id"
                                + " WHERE a.person_id = ?1 AND a.answered_on = ?2 AND r.mode = ?3")
                        .setParameter(1, personId)
                        .setParameter(2, day)
                        .setParameter(3, mode.name())
                        .getSingleResult())
                .intValue();
    }

    /** The days on which a person practised since then, the latest first. */
    public List<LocalDate> days(long personId, LocalDate since) {
        List<?> days = database.createNativeQuery("SELECT DISTINCT DATE_FORMAT(answered_on, '%Y-%m-%d') AS day_of"
                        + " FROM practice_answer WHERE person_id = ?1 AND answered_on >= ?2 ORDER BY day_of DESC")
                .setParameter(1, personId)
                .setParameter(2, since)
                .getResultList();
        return days.stream().map(it -> LocalDate.parse(it.toString())).toList();
    }
}
