package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the repositories. */
@ApplicationScoped
public class Database {

    @Produces
    @PersistenceContext(unitName = "watchroom")
    private EntityManager entityManager;
}
