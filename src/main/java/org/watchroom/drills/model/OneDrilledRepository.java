package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.watchroom.kernel.Refused;

/** The drills that two records of one person have with each other. */
@ApplicationScoped
public class OneDrilledRepository {

    @Inject
    private EntityManager database;

    /**
     * All records move as they were signed, those of the trainee and those of the grader.
     *
     * @throws Refused {@code drills.merge.graded} when one graded the other
     */
    public List<String> join(long from, long to) {
        if (!database.createNativeQuery("SELECT id FROM drill_record WHERE trainee_id = ?1 AND grader_id = ?2"
                        + " OR trainee_id = ?2 AND grader_id = ?1 LIMIT 1")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .isEmpty()) {
            throw new Refused("drills.merge.graded");
        }
        return List.of();
    }
}
