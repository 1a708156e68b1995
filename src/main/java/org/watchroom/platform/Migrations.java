package org.watchroom.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a schema to the state that this release expects. */
public final class Migrations {

    private Migrations() {}

    public static void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                // numbers are given out before the work: a lower one may land after a higher one, and neither needs the
                // other
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
