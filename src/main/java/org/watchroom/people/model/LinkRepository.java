package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Links with which somebody chooses a password: one a person at most, by a digest of what stands in them. */
@ApplicationScoped
public class LinkRepository {

    @Inject
    private EntityManager database;

    /** Takes the place of an older one. */
    public void put(long personId, byte[] hash, String purpose, int epoch, Long madeBy, Duration life) {
        database.createNativeQuery(
                        "INSERT INTO sign_in_link (person_id, token_hash, purpose, made_at, made_by, expires_at,"
                                + " epoch)"
                                + " VALUES (?1, ?2, ?3, UTC_TIMESTAMP(6), ?4, UTC_TIMESTAMP(6) + INTERVAL ?5 SECOND, ?6)"
                                + " ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), purpose = VALUES(purpose),"
                                + " made_at = VALUES(made_at), made_by = VALUES(made_by), expires_at = VALUES(expires_at),"
                                + " epoch = VALUES(epoch)")
                .setParameter(1, personId)
                .setParameter(2, hash)
                .setParameter(3, purpose)
                .setParameter(4, madeBy)
                .setParameter(5, life.toSeconds())
                .setParameter(6, epoch)
                .executeUpdate();
    }

    /** Whose it is, as long as it lives. Nobody else can use it until this transaction ends. */
    public Optional<Long> hold(byte[] hash) {
        List<?> found = database.createNativeQuery("SELECT l.person_id FROM sign_in_link l"
                        + " JOIN account a ON a.person_id = l.person_id AND a.epoch = l.epoch"
                        + " WHERE l.token_hash = ?1 AND l.expires_at > UTC_TIMESTAMP(6) FOR UPDATE")
                .setParameter(1, hash)
                .getResultList();
        return found.stream().map(it -> ((Number) it).longValue()).findFirst();
    }

    public void remove(long personId) {
        database.createNativeQuery("DELETE FROM sign_in_link WHERE person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
