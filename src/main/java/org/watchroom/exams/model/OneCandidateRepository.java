package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.watchroom.kernel.Refused;

/** The attempts of two records of one person, and their extra time. */
@ApplicationScoped
public class OneCandidateRepository {

    @Inject
    private EntityManager database;

    /**
     * Attempts at one sitting are counted from 1; those of the old record are counted on from the highest. The hash of a
     * sealed paper was taken over the old number and person, so both are told.
     *
     * @return the former number of each attempt that got another
     * @throws Refused {@code exams.merge.open} while a paper of the old record is being written
     */
    public List<String> join(long from, long to) {
        if (!database.createNativeQuery("SELECT id FROM attempt WHERE person_id = ?1 AND state = 'OPEN' FOR UPDATE")
                .setParameter(1, from)
                .getResultList()
                .isEmpty()) {
            throw new Refused("exams.merge.open");
        }
        @SuppressWarnings("unchecked")
        List<String> renumbered = database.createNativeQuery("SELECT CONCAT('attempt ', a.id, ' was number ', a.number)"
                        + " FROM attempt a WHERE a.person_id = ?1 AND EXISTS (SELECT 1 FROM attempt k"
                        + " WHERE k.sitting_id = a.sitting_id AND k.person_id = ?2) ORDER BY a.id")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList();
        run(
                "UPDATE attempt a JOIN (SELECT sitting_id, MAX(number) AS last FROM attempt WHERE person_id IN (?1, ?2)"
                        + " GROUP BY sitting_id HAVING COUNT(DISTINCT person_id) = 2) k ON k.sitting_id = a.sitting_id"
                        + " SET a.number = a.number + k.last WHERE a.person_id = ?1",
                from,
                to);
        run(
                "UPDATE extra_time k JOIN extra_time g ON g.sitting_id = k.sitting_id"
                        + " SET k.minutes = GREATEST(k.minutes, g.minutes) WHERE g.person_id = ?1 AND k.person_id = ?2",
                from,
                to);
        return renumbered;
    }

    private int run(String sql, long from, long to) {
        return database.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
