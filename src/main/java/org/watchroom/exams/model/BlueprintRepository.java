package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class BlueprintRepository {

    @Inject
    private EntityManager database;

    public Blueprint get(long id) {
        return Optional.ofNullable(database.find(Blueprint.class, id))
                .orElseThrow(() -> Refused.absent("exams.blueprint.absent"));
    }

    public Optional<Blueprint> findByCode(String code) {
        return database.createQuery("SELECT b FROM Blueprint b WHERE b.code = :code", Blueprint.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Blueprint> all() {
        return database.createQuery("SELECT b FROM Blueprint b ORDER BY b.code", Blueprint.class)
                .getResultList();
    }

    public void add(Blueprint blueprint) {
        database.persist(blueprint);
        database.flush();
    }
}
