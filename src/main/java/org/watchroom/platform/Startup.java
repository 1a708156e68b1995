package org.watchroom.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * The first thing that runs: migrations, the checks without which nothing may be acknowledged, the demo data, then what
 * the features see to.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    @Resource(lookup = "java:app/jdbc/watchroom")
    private DataSource database;

    @Inject
    private Durability durability;

    @Inject
    private Demo demo;

    @Inject
    @Any
    private Instance<AtStart> others;

    @Inject
    private Acting acting;

    @Inject
    private Readiness readiness;

    @PostConstruct
    void start() {
        Migrations.run(database);
        durability.check(database);
        demo.loadOnce();
        acting.asSystem(() -> others.forEach(AtStart::atStart));
        readiness.reached();
    }
}
