package org.watchroom.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Hands the container's entity manager and its pool of connections to the repositories. */
@ApplicationScoped
public class Database {

    @Produces
    @PersistenceContext(unitName = "watchroom")
    private EntityManager entityManager;

    /** For where no transaction runs: each statement is one by itself. Within one it would be another connection. */
    @Produces
    @Resource(lookup = "java:app/jdbc/watchroom")
    private DataSource pool;
}
