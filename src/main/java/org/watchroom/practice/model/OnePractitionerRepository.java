package org.watchroom.practice.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The practice of two records of one person. */
@ApplicationScoped
public class OnePractitionerRepository {

    @Inject
    private EntityManager database;

    /** Rounds are counted on from the highest of the day; of two memories of one question the younger holds. */
    public void join(long from, long to) {
        run(
                "UPDATE practice_round g JOIN (SELECT practised_on, mode, topic, MAX(number) AS last FROM practice_round"
                        + " WHERE person_id IN (?1, ?2) GROUP BY practised_on, mode, topic"
                        + " HAVING COUNT(DISTINCT person_id) = 2) k ON k.practised_on = g.practised_on"
                        + " AND k.mode = g.mode AND k.topic = g.topic"
                        + " SET g.number = g.number + k.last WHERE g.person_id = ?1",
                from,
                to);
        run(
                "DELETE k FROM practice_card k JOIN practice_card g ON g.question_id = k.question_id"
                        + " WHERE g.person_id = ?1 AND k.person_id = ?2 AND g.last_at > k.last_at",
                from,
                to);
    }

    private void run(String sql, long from, long to) {
        database.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
