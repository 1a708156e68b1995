package org.watchroom.questions.model;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class SituationRepository {

    private static final String NEWEST = " FROM SituationVersion v JOIN FETCH v.situation s WHERE v.number = s.newest";

    @Inject
    private EntityManager database;

    /** @throws Refused {@code questions.situation.absent} */
    public Situation get(long id) {
        return found(database.find(Situation.class, id));
    }

    /** Nobody else changes it or what it tells until the transaction ends. */
    public Situation lock(long id) {
        return found(database.find(Situation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Situation found(Situation situation) {
        return Optional.ofNullable(situation).orElseThrow(() -> Refused.absent("questions.situation.absent"));
    }

    /** @throws Refused {@code questions.situation.code-taken} */
    public void add(Situation situation) {
        try {
            database.persist(situation);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("questions.situation.code-taken", situation.code());
        }
    }

    public void add(SituationVersion version) {
        database.persist(version);
        database.flush();
    }

    public SituationVersion newest(Situation situation) {
        return versionsOf(situation).get(0);
    }

    /** Newest first. */
    public List<SituationVersion> versionsOf(Situation situation) {
        return database.createQuery(
                        "SELECT v FROM SituationVersion v WHERE v.situation = :situation ORDER BY v.number DESC",
                        SituationVersion.class)
                .setParameter("situation", situation)
                .getResultList();
    }

    /** The version of each that was written last, by the code of the situation. An unknown code is left out. */
    public Map<String, SituationVersion> newestOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT v" + NEWEST + " AND s.code IN :codes", SituationVersion.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(toMap(it -> it.situation().code(), it -> it));
    }

    /** For each of these versions the one of its situation that was written last. */
    public Map<Long, SituationVersion> newestBy(Collection<Long> versionIds) {
        Map<Long, SituationVersion> versions = versions(versionIds);
        Map<String, SituationVersion> newest = newestOf(versions.values().stream()
                .map(it -> it.situation().code())
                .distinct()
                .toList());
        return versions.values().stream()
                .collect(toMap(
                        SituationVersion::id, it -> newest.get(it.situation().code())));
    }

    /** By id. */
    public Map<Long, SituationVersion> versions(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT v FROM SituationVersion v JOIN FETCH v.situation WHERE v.id IN :ids",
                        SituationVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(SituationVersion::id, it -> it));
    }

    /** The newest version of each, by code. */
    public PageOf<SituationVersion> page(int first, int most) {
        return new PageOf<>(
                database.createQuery("SELECT v" + NEWEST + " ORDER BY s.code", SituationVersion.class)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList(),
                database.createQuery("SELECT COUNT(s) FROM Situation s", Long.class)
                        .getSingleResult());
    }

    /** Whether a question that is more than a draft is asked about this version. */
    public boolean isFixed(SituationVersion version) {
        return database.createQuery(
                                "SELECT COUNT(q) FROM QuestionVersion q WHERE q.situationVersionId = :version"
                                        + " AND q.life.state <> org.watchroom.questions.model.State.DRAFT",
                                Long.class)
                        .setParameter("version", version.id())
                        .getSingleResult()
                > 0;
    }

    /**
     * Of each question about the situation the version that was written last, none that is retired; their questions are
     * locked until the transaction ends.
     */
    public List<QuestionVersion> lockQuestions(Situation situation) {
        database.createQuery(
                        "SELECT DISTINCT v.question.id FROM QuestionVersion v WHERE v.situationVersionId IN"
                                + " (SELECT s.id FROM SituationVersion s WHERE s.situation = :situation)"
                                + " ORDER BY v.question.id",
                        Long.class)
                .setParameter("situation", situation)
                .getResultList()
                .forEach(it -> database.find(Question.class, it, LockModeType.PESSIMISTIC_WRITE));
        return questions(situation.id()).stream()
                .filter(it -> it.life().state() != State.RETIRED)
                .toList();
    }

    /** Of each question about the situation the version that was written last, by code. */
    public List<QuestionVersion> questions(long situationId) {
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v JOIN FETCH v.question q WHERE v.number = q.newest"
                                + " AND v.situationVersionId IN (SELECT s.id FROM SituationVersion s"
                                + " WHERE s.situation.id = :situation) ORDER BY q.code",
                        QuestionVersion.class)
                .setParameter("situation", situationId)
                .getResultList();
    }

    /** How many questions there are about each, by its newest versions; without those that have none. */
    public Map<Long, Long> countQuestions() {
        return database.createQuery(
                        "SELECT s.situation.id, COUNT(v) FROM QuestionVersion v, SituationVersion s"
                                + " WHERE v.situationVersionId = s.id AND v.number = v.question.newest GROUP BY s.situation.id",
                        Object[].class)
                .getResultStream()
                .collect(toMap(it -> (Long) it[0], it -> (Long) it[1]));
    }

    /** Counts a change of the draft although its own words stay, so that nobody reviews what they have not seen. */
    public void count(QuestionVersion draft) {
        database.flush();
        database.createQuery("UPDATE QuestionVersion v SET v.version = v.version + 1 WHERE v = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
        database.refresh(draft);
    }
}
