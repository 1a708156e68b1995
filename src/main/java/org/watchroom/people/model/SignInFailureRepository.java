package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Wrong guesses of late, by a digest of whom they came from. */
@ApplicationScoped
public class SignInFailureRepository {

    @Inject
    private EntityManager database;

    /** Notes a wrong guess, and forgets those of more than a day ago. */
    public void add(byte[] who) {
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY")
                .executeUpdate();
        database.createNativeQuery("INSERT INTO sign_in_failure (who, at) VALUES (?1, UTC_TIMESTAMP(6))")
                .setParameter(1, who)
                .executeUpdate();
    }

    public long count(byte[] who, Duration within) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM sign_in_failure"
                                + " WHERE who = ?1 AND at > UTC_TIMESTAMP(6) - INTERVAL ?2 SECOND")
                        .setParameter(1, who)
                        .setParameter(2, within.toSeconds())
                        .getSingleResult())
                .longValue();
    }

    public void forget(byte[] who) {
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE who = ?1")
                .setParameter(1, who)
                .executeUpdate();
    }
}
