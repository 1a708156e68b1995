package org.watchroom.questions.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class QuestionRepository {

    private static final String IN_USE =
            " FROM QuestionVersion v JOIN v.question q WHERE v.life.state = org.watchroom.questions.model.State.IN_USE";

    /** The options of all the versions come with one statement more, instead of one for each. */
    private static final String ALL_AT_ONCE = "eclipselink.batch";

    @Inject
    private EntityManager database;

    public Question get(long id) {
        return Optional.ofNullable(database.find(Question.class, id))
                .orElseThrow(() -> Refused.absent("questions.absent"));
    }

    public void add(Question question) {
        database.persist(question);
    }

    public void add(QuestionVersion version) {
        database.persist(version);
    }

    /**
     * The version, with its question locked until the transaction ends, so that nobody else changes either meanwhile.
     *
     * @throws Refused {@code questions.absent}, {@code questions.stale}
     */
    public QuestionVersion lock(long versionId, int seenVersion) {
        QuestionVersion version = database.createQuery(
                        "SELECT v.question.id FROM QuestionVersion v WHERE v.id = :id", Long.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .map(question -> {
                    database.find(Question.class, question, LockModeType.PESSIMISTIC_WRITE);
                    return database.find(QuestionVersion.class, versionId);
                })
                .orElseThrow(() -> Refused.absent("questions.absent"));
        version.refuseUnlessAt(seenVersion);
        return version;
    }

    /**
     * A newer version takes the place of all before it.
     *
     * @param number of the newer one
     * @param person who put it in use; null for the product itself
     */
    public void retireBefore(Question question, int number, Long person, LocalDateTime now) {
        database.createQuery("UPDATE QuestionVersion v SET v.life.state = org.watchroom.questions.model.State.RETIRED,"
                        + " v.life.retiredBy = :person, v.life.retiredAt = :now, v.version = v.version + 1"
                        + " WHERE v.question = :question AND v.number < :number"
                        + " AND v.life.state <> org.watchroom.questions.model.State.RETIRED")
                .setParameter("person", person)
                .setParameter("now", now)
                .setParameter("question", question)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** The version of each of these questions that was written last. */
    public List<QuestionVersion> newestOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v JOIN FETCH v.question q"
                                + " WHERE v.number = q.newest AND q.code IN :codes",
                        QuestionVersion.class)
                .setParameter("codes", codes)
                .setHint(ALL_AT_ONCE, "v.choices")
                .getResultList();
    }

    /** The version written last of each question that asks one of these. */
    public List<QuestionVersion> newestAsking(Collection<String> stems) {
        if (stems.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v JOIN FETCH v.question q"
                                + " WHERE v.number = q.newest AND v.stem IN :stems",
                        QuestionVersion.class)
                .setParameter("stems", stems)
                .setHint(ALL_AT_ONCE, "v.choices")
                .getResultList();
    }

    public List<QuestionVersion> versions(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v JOIN FETCH v.question WHERE v.id IN :ids",
                        QuestionVersion.class)
                .setParameter("ids", ids)
                .setHint(ALL_AT_ONCE, "v.choices")
                .getResultList();
    }

    /** The version that was written last; empty before the first. */
    public Optional<QuestionVersion> findNewest(Question question) {
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v WHERE v.question = :question AND v.number = :number",
                        QuestionVersion.class)
                .setParameter("question", question)
                .setParameter("number", question.newest())
                .getResultStream()
                .findFirst();
    }

    /** Every version of a question, newest first. */
    public List<QuestionVersion> versionsOf(Question question) {
        return database.createQuery(
                        "SELECT v FROM QuestionVersion v WHERE v.question = :question ORDER BY v.number DESC",
                        QuestionVersion.class)
                .setParameter("question", question)
                .getResultList();
    }

    /** What the version is asked about together with other questions. */
    public Optional<SituationVersion> situationOf(QuestionVersion version) {
        return Optional.ofNullable(version.text().situation()).map(it -> database.find(SituationVersion.class, it));
    }

    /** What a blueprint draws from: rows of version id, standard key, function, kind, difficulty, version of a situation, question id. */
    public List<Object[]> usable(String edition, String level) {
        return database.createQuery(
                        "SELECT v.id, v.standardKey, v.function, v.kind, v.difficulty, v.situationVersionId, q.id"
                                + IN_USE + " AND v.edition = :edition AND v.level IN (:level, 'ALL') ORDER BY q.code",
                        Object[].class)
                .setParameter("edition", edition)
                .setParameter("level", level)
                .getResultList();
    }

    /** Rows as {@link #usable}, of these versions whatever became of them. */
    public List<Object[]> drawable(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT v.id, v.standardKey, v.function, v.kind, v.difficulty, v.situationVersionId, q.id"
                                        + " FROM QuestionVersion v JOIN v.question q WHERE v.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
