package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What two records of one person have in the same cohort or session. */
@ApplicationScoped
public class OneTraineeRepository {

    @Inject
    private EntityManager database;

    /** @return what the enrolments said that were folded into those of the kept record */
    public List<String> join(long from, long to) {
        List<String> folded = foldEnrolments(from, to);
        exchangeAttendance(from, to);
        run(
                "DELETE FROM cohort_instructor WHERE person_id = ?1 AND cohort_id IN (SELECT cohort_id FROM"
                        + " (SELECT cohort_id FROM cohort_instructor WHERE person_id = ?2) k)",
                from,
                to);
        return folded;
    }

    /** Enrolled if one of the two is, else waiting if one is; since the earlier day. What became of both is kept. */
    private List<String> foldEnrolments(long from, long to) {
        @SuppressWarnings("unchecked")
        List<String> folded = database.createNativeQuery("SELECT CONCAT('enrolment ', g.id, ' into ', k.id, ': ',"
                        + " g.state, ' ', g.enrolled_at, ', was ', k.state, ' ', k.enrolled_at) FROM enrolment g"
                        + " JOIN enrolment k ON k.cohort_id = g.cohort_id WHERE g.person_id = ?1 AND k.person_id = ?2"
                        + " ORDER BY g.id")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList();
        run(
                "UPDATE enrolment k JOIN enrolment g ON g.cohort_id = k.cohort_id SET"
                        + " k.enrolled_at = LEAST(k.enrolled_at, g.enrolled_at),"
                        + " k.waiting_since = LEAST(COALESCE(k.waiting_since, g.waiting_since),"
                        + " COALESCE(g.waiting_since, k.waiting_since)), k.version = k.version + 1,"
                        + " k.state = CASE WHEN 'ENROLLED' IN (k.state, g.state) THEN 'ENROLLED'"
                        + " WHEN 'WAITING' IN (k.state, g.state) THEN 'WAITING' ELSE k.state END"
                        + " WHERE g.person_id = ?1 AND k.person_id = ?2",
                from,
                to);
        String both =
                " AND cohort_id IN (SELECT cohort_id FROM (SELECT cohort_id FROM enrolment WHERE person_id = ?2) k)";
        run("UPDATE enrolment_event SET person_id = ?2 WHERE person_id = ?1" + both, from, to);
        run("DELETE FROM enrolment WHERE person_id = ?1" + both, from, to);
        return folded;
    }

    /** The note that counts for more comes to the kept record as it is; the other stays with the old one as it is. */
    private void exchangeAttendance(long from, long to) {
        int nobody = 0;
        run(
                "UPDATE attendance SET person_id = " + nobody + " WHERE person_id = ?2 AND session_id IN"
                        + " (SELECT session_id FROM (SELECT k.session_id FROM attendance k JOIN attendance g"
                        + " ON g.session_id = k.session_id WHERE g.person_id = ?1 AND k.person_id = ?2"
                        + " AND g.minutes > k.minutes) m)",
                from,
                to);
        run(
                "UPDATE attendance SET person_id = ?2 WHERE person_id = ?1 AND session_id IN (SELECT session_id FROM"
                        + " (SELECT session_id FROM attendance WHERE person_id = " + nobody + ") m)",
                from,
                to);
        database.createNativeQuery("UPDATE attendance SET person_id = ?1 WHERE person_id = " + nobody)
                .setParameter(1, from)
                .executeUpdate();
    }

    private int run(String sql, long from, long to) {
        return database.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
