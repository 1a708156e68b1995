package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Which account of an identity provider belongs to whom; one a person, and one a provider's account. */
@ApplicationScoped
public class ProviderLinkRepository {

    @Inject
    private EntityManager database;

    /** Whose it is. */
    public Optional<Long> findPerson(String issuer, String subject) {
        List<?> found = database.createNativeQuery(
                        "SELECT person_id FROM provider_link WHERE issuer = ?1 AND subject = ?2")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultList();
        return found.stream().map(it -> ((Number) it).longValue()).findFirst();
    }

    /** What its provider called the account when the link was made. */
    public Optional<String> findLabel(long personId) {
        List<?> found = database.createNativeQuery("SELECT label FROM provider_link WHERE person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Whether it was made; not when the person has one, or the provider's account is another's. */
    public boolean add(long personId, String issuer, String subject, String label) {
        return database.createNativeQuery(
                                "INSERT IGNORE INTO provider_link (person_id, issuer, subject, label, made_at)"
                                        + " VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6))")
                        .setParameter(1, personId)
                        .setParameter(2, issuer)
                        .setParameter(3, subject)
                        .setParameter(4, label)
                        .executeUpdate()
                == 1;
    }

    public void remove(long personId) {
        database.createNativeQuery("DELETE FROM provider_link WHERE person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
