package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class InstitutionRepository {

    @Inject
    private EntityManager database;

    /** Every institution by district and name. */
    public List<Institution> findAll() {
        return database.createQuery("SELECT i FROM Institution i ORDER BY i.district, i.name", Institution.class)
                .getResultList();
    }

    /** How many people of the register belong to each, by its id. */
    public Map<Long, Long> countPeople() {
        Map<Long, Long> counts = new HashMap<>();
        database.createQuery(
                        "SELECT p.institutionId, COUNT(p) FROM Person p WHERE p.institutionId IS NOT NULL"
                                + " GROUP BY p.institutionId",
                        Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** Refuses with {@code people.institution.exists} when the name is taken. */
    public void add(Institution institution) {
        try {
            database.persist(institution);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("people.institution.exists", institution.name());
        }
    }
}
