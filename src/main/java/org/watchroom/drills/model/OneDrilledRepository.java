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
     * @throws Refused {@code drills.merge.graded} when one graded the other; {@code drills.merge.second} when one was the
     *     second person at a correction by or about the other; {@code drills.merge.same-exam} when both have to do with one
     *     drill examination
     */
    public List<String> join(long from, long to) {
        if (isAny("trainee_id = ?1 AND grader_id = ?2 OR trainee_id = ?2 AND grader_id = ?1", from, to)) {
            throw new Refused("drills.merge.graded");
        }
        if (isAny(
                "second_id = ?1 AND ?2 IN (trainee_id, grader_id) OR second_id = ?2 AND ?1 IN (trainee_id, grader_id)",
                from,
                to)) {
            throw new Refused("drills.merge.second");
        }
        if (bothIn(from, to)) {
            throw new Refused("drills.merge.same-exam");
        }
        return List.of();
    }

    private boolean bothIn(long from, long to) {
        String of = "(SELECT exam_id FROM drill_turn WHERE trainee_id = %1$s UNION"
                + " SELECT exam_id FROM drill_board_grader WHERE grader_id = %1$s UNION"
                + " SELECT id FROM drill_exam WHERE chief_id = %1$s)";
        return !database.createNativeQuery("SELECT id FROM drill_exam WHERE id IN " + of.formatted("?1") + " AND id IN "
                        + of.formatted("?2"))
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .isEmpty();
    }

    private boolean isAny(String where, long from, long to) {
        return !database.createNativeQuery("SELECT id FROM drill_record WHERE " + where + " LIMIT 1")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .isEmpty();
    }
}
