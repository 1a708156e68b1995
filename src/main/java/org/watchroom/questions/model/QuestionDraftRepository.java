package org.watchroom.questions.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class QuestionDraftRepository {

    @Inject
    private EntityManager database;

    /** Adds the draft and clears away those whose time is over. */
    public void add(QuestionDraft draft) {
        database.createNativeQuery("DELETE FROM question_draft WHERE expires_at < UTC_TIMESTAMP(6)")
                .executeUpdate();
        database.persist(draft);
    }

    /**
     * The draft, locked for this transaction.
     *
     * @param ownerId who asks; a draft of somebody else is as good as absent
     */
    public QuestionDraft get(String id, Long ownerId) {
        return database.createQuery(
                        "SELECT d FROM QuestionDraft d WHERE d.id = :id AND "
                                + (ownerId == null ? "d.ownerId IS NULL" : "d.ownerId = " + ownerId),
                        QuestionDraft.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("questions.import.absent"));
    }
}
