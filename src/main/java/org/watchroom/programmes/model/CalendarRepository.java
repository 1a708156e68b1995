package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The private addresses of calendars, one for each person. */
@ApplicationScoped
public class CalendarRepository {

    @Inject
    private EntityManager database;

    /** The sealed token of a person. */
    public Optional<byte[]> sealed(long personId) {
        List<?> rows = database.createNativeQuery("SELECT sealed FROM calendar_address WHERE person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }

    /** Whose token has this digest. */
    public Optional<Long> owner(byte[] digest) {
        List<?> rows = database.createNativeQuery("SELECT person_id FROM calendar_address WHERE digest = ?1")
                .setParameter(1, digest)
                .getResultList();
        return rows.stream().map(it -> ((Number) it).longValue()).findFirst();
    }

    /** From now on this is the person's address, and no earlier one. */
    public void put(long personId, byte[] digest, byte[] sealed) {
        database.createNativeQuery("INSERT INTO calendar_address (person_id, digest, sealed, made_at)"
                        + " VALUES (?1, ?2, ?3, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE"
                        + " digest = VALUES(digest), sealed = VALUES(sealed), made_at = VALUES(made_at)")
                .setParameter(1, personId)
                .setParameter(2, digest)
                .setParameter(3, sealed)
                .executeUpdate();
    }
}
