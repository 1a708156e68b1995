package org.watchroom.practice.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** Rounds and their questions. Whose round it is stands in every query. */
@ApplicationScoped
public class PracticeRoundRepository {

    @Inject
    private EntityManager database;

    /** @throws Refused {@code practice.round-absent} also when it is somebody else's */
    public PracticeRound getOwn(long id, long personId) {
        return database.createQuery(
                        "SELECT r FROM PracticeRound r WHERE r.id = :id AND r.personId = :person", PracticeRound.class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("practice.round-absent"));
    }

    /**
     * As {@link #getOwn}, and lets nobody else answer for this person until the transaction ends: their first round stands
     * for them.
     */
    public PracticeRound lockOwn(long id, long personId) {
        PracticeRound own = getOwn(id, personId);
        Long first = database.createQuery(
                        "SELECT MIN(r.id) FROM PracticeRound r WHERE r.personId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult();
        database.find(PracticeRound.class, first, LockModeType.PESSIMISTIC_WRITE);
        return own;
    }

    /** The last round of that day for the same, if something of it is still to be answered. */
    public Optional<PracticeRound> findOpen(long personId, LocalDate day, Mode mode, String topic) {
        return ofDay(personId, day, mode, topic).stream()
                .findFirst()
                .filter(it -> questions(it.id()).stream().anyMatch(question -> !question.isAnswered()));
    }

    /** The newest first. */
    private List<PracticeRound> ofDay(long personId, LocalDate day, Mode mode, String topic) {
        return database.createQuery(
                        "SELECT r FROM PracticeRound r WHERE r.personId = :person AND r.practisedOn = :day"
                                + " AND r.mode = :mode AND r.topic = :topic ORDER BY r.id DESC",
                        PracticeRound.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setParameter("mode", mode)
                .setParameter("topic", topic)
                .getResultList();
    }

    /**
     * Adds a round with its questions. Of two that are added in the same moment the first stands.
     *
     * @param orders by version id
     * @return the round that stands
     */
    public PracticeRound add(
            long personId,
            LocalDate day,
            Mode mode,
            String topic,
            int pace,
            List<Stock> questions,
            Map<Long, String> orders) {
        int number = ofDay(personId, day, mode, topic).size() + 1;
        int added = database.createNativeQuery(
                        "INSERT IGNORE INTO practice_round (person_id, practised_on, mode, topic,"
                                + " number, pace_seconds, began_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, UTC_TIMESTAMP(6))")
                .setParameter(1, personId)
                .setParameter(2, day)
                .setParameter(3, mode.name())
                .setParameter(4, topic)
                .setParameter(5, number)
                .setParameter(6, pace)
                .executeUpdate();
        PracticeRound round = ofDay(personId, day, mode, topic).get(0);
        if (added == 1) {
            ask(round.id(), 1, questions, orders);
        }
        return round;
    }

    /** Appends questions. */
    public void ask(long roundId, int firstNo, List<Stock> questions, Map<Long, String> orders) {
        List<Object> values = new ArrayList<>();
        for (Stock it : questions) {
            values.addAll(List.of(
                    roundId, firstNo + values.size() / 5, it.questionId(), it.versionId(), orders.get(it.versionId())));
        }
        Query insert = database.createNativeQuery(
                "INSERT INTO practice_question (round_id, no, question_id, version_id, shown_order) VALUES "
                        + String.join(", ", Collections.nCopies(questions.size(), "(?, ?, ?, ?, ?)")));
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    /** Asks a question of the round once more, at its end, lettered as before. */
    public void askAgain(long roundId, AskedQuestion asked, int no) {
        database.createNativeQuery("INSERT INTO practice_question (round_id, no, question_id, version_id, shown_order)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, roundId)
                .setParameter(2, no)
                .setParameter(3, asked.questionId())
                .setParameter(4, asked.versionId())
                .setParameter(5, asked.order())
                .executeUpdate();
    }

    /** Notes that a question is shown to be answered. The first time counts. */
    public void shown(long roundId, int no) {
        database.createNativeQuery("UPDATE practice_question SET shown_at = UTC_TIMESTAMP(6)"
                        + " WHERE round_id = ?1 AND no = ?2 AND shown_at IS NULL")
                .setParameter(1, roundId)
                .setParameter(2, no)
                .executeUpdate();
    }

    /** In their order. */
    public List<AskedQuestion> questions(long roundId) {
        List<?> rows = database.createNativeQuery("SELECT q.no, q.question_id, q.version_id, q.shown_order,"
                        + " CASE WHEN a.no IS NULL THEN TIMESTAMPDIFF(SECOND, q.shown_at, UTC_TIMESTAMP(6))"
                        + " ELSE a.seconds END, a.choice FROM practice_question q"
                        + " LEFT JOIN practice_answer a ON a.round_id = q.round_id AND a.no = q.no"
                        + " WHERE q.round_id = ?1 ORDER BY q.no")
                .setParameter(1, roundId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AskedQuestion(
                        number(row[0]).intValue(),
                        number(row[1]).longValue(),
                        number(row[2]).longValue(),
                        (String) row[3],
                        row[4] == null ? null : number(row[4]).intValue(),
                        (String) row[5]))
                .toList();
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}
