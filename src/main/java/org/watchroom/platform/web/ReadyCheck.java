package org.watchroom.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the start is over and the database answers. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/watchroom")
    private DataSource database;

    @Inject
    private org.watchroom.platform.Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("watchroom")
                .status(readiness.isReached() && answers())
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
