package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class NationalResultRepository {

    @Inject
    private EntityManager database;

    public void add(NationalResult result) {
        database.persist(result);
    }

    /** The row that counts for each of these people. */
    public Map<Long, NationalResult> latest(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT r FROM NationalResult r WHERE r.id IN (SELECT MAX(l.id) FROM NationalResult l"
                                + " WHERE l.personId IN :people GROUP BY l.personId)",
                        NationalResult.class)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.toMap(NationalResult::personId, Function.identity()));
    }
}
