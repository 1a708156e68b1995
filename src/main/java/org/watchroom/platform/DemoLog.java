package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Remembers which parts of the demo are in. */
@ApplicationScoped
@Transactional
public class DemoLog {

    @Inject
    private EntityManager database;

    public boolean isLoaded(String part) {
        return !database.createNativeQuery("SELECT part FROM demo_part WHERE part = ?1")
                .setParameter(1, part)
                .getResultList()
                .isEmpty();
    }

    public void loaded(String part) {
        database.createNativeQuery("INSERT INTO demo_part (part, loaded_at) VALUES (?1, UTC_TIMESTAMP(6))")
                .setParameter(1, part)
                .executeUpdate();
    }
}
