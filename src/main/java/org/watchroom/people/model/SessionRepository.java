package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class SessionRepository {

    @Inject
    private EntityManager database;

    public void add(AccountSession session) {
        database.persist(session);
        database.flush();
    }

    /** Somebody's own; empty for those of others. */
    public Optional<AccountSession> find(long personId, long id) {
        return database.createQuery(
                        "SELECT s FROM AccountSession s WHERE s.id = :id AND s.personId = :person",
                        AccountSession.class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Those that have not been ended, the one seen last first. */
    public List<AccountSession> findOpen(long personId, int epoch) {
        return database.createQuery(
                        "SELECT s FROM AccountSession s WHERE s.personId = :person AND s.epoch = :epoch"
                                + " AND s.endedAt IS NULL ORDER BY s.seenAt DESC, s.id DESC",
                        AccountSession.class)
                .setParameter("person", personId)
                .setParameter("epoch", epoch)
                .getResultList();
    }

    /** Ends those that a server held before it was stopped, and those of which no server is known. */
    public void endThoseOf(String node) {
        database.createNativeQuery("UPDATE account_session SET ended_at = UTC_TIMESTAMP(6)"
                        + " WHERE ended_at IS NULL AND (node = ?1 OR node IS NULL)")
                .setParameter(1, node)
                .executeUpdate();
    }
}
