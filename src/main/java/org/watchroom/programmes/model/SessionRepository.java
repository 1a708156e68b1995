package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** The sessions of timetables. */
@ApplicationScoped
public class SessionRepository {

    private static final String CLASHES = "SELECT s.id, o.id, o.title, oc.title, s.room = o.room AND s.room <> '',"
            + " COALESCE(s.instructor_id = o.instructor_id, 0),"
            + " (SELECT COUNT(*) FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id"
            + " WHERE a.cohort_id = s.cohort_id AND b.cohort_id = o.cohort_id"
            + " AND a.state = 'ENROLLED' AND b.state = 'ENROLLED')"
            + " FROM training_session s"
            + " JOIN training_session o ON o.id <> s.id AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at"
            + " AND NOT o.cancelled"
            + " JOIN cohort oc ON oc.id = o.cohort_id"
            + " WHERE s.cohort_id = ?1 AND NOT s.cancelled ORDER BY s.starts_at, o.starts_at, o.id";

    @Inject
    private EntityManager database;

    /**
     * Two sessions at one time.
     *
     * @param trainees how many people are enrolled in both their cohorts
     */
    public record Clash(
            long sessionId,
            long otherId,
            String otherTitle,
            String otherCohort,
            boolean room,
            boolean instructor,
            int trainees) {}

    public TrainingSession get(long id) {
        return Optional.ofNullable(database.find(TrainingSession.class, id))
                .orElseThrow(() -> Refused.absent("programmes.session.absent"));
    }

    /** The session, with other changes of it kept out until the transaction ends. */
    public TrainingSession getAlone(long id) {
        return Optional.ofNullable(database.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("programmes.session.absent"));
    }

    public void add(TrainingSession session) {
        database.persist(session);
        database.flush();
    }

    public List<TrainingSession> ofCohort(long cohortId) {
        return database.createQuery(
                        "SELECT s FROM TrainingSession s WHERE s.cohortId = :cohort ORDER BY s.startsAt, s.id",
                        TrainingSession.class)
                .setParameter("cohort", cohortId)
                .getResultList();
    }

    /** The sessions of these cohorts, and those that the person instructs, in their order. */
    public List<TrainingSession> of(Collection<Long> cohortIds, long instructorId) {
        TypedQuery<TrainingSession> query = database.createQuery(
                "SELECT s FROM TrainingSession s WHERE s.instructorId = :instructor"
                        + (cohortIds.isEmpty() ? "" : " OR s.cohortId IN :cohorts")
                        + " ORDER BY s.startsAt, s.id",
                TrainingSession.class);
        query.setParameter("instructor", instructorId);
        if (!cohortIds.isEmpty()) {
            query.setParameter("cohorts", cohortIds);
        }
        return query.getResultList();
    }

    /** Whatever is held at the same time as a session of the cohort and shares its room, instructor or trainees. */
    public List<Clash> clashes(long cohortId) {
        List<?> rows =
                database.createNativeQuery(CLASHES).setParameter(1, cohortId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Clash(
                        number(row[0]),
                        number(row[1]),
                        (String) row[2],
                        (String) row[3],
                        number(row[4]) == 1,
                        number(row[5]) == 1,
                        (int) number(row[6])))
                .filter(it -> it.room() || it.instructor() || it.trainees() > 0)
                .toList();
    }

    private static long number(Object value) {
        return value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).longValue();
    }
}
