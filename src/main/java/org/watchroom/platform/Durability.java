package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.watchroom.kernel.Refused;

/**
 * Knows whether the database writes every commit to disk before it says so. Without that an acknowledged answer could
 * be lost, so exam mode is refused.
 */
@ApplicationScoped
public class Durability {

    private static final Logger LOG = Logger.getLogger(Durability.class.getName());

    private volatile boolean durable;

    public void check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean flushed = "1".equals(variable(statement, "@@innodb_flush_log_at_trx_commit"));
            boolean binlog = "1".equals(variable(statement, "@@log_bin"));
            durable = flushed && (!binlog || "1".equals(variable(statement, "@@sync_binlog")));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The durability settings of the database could not be read", e);
            durable = false;
        }
        if (!durable) {
            LOG.severe("Exam mode is off: the database does not flush each commit. Set innodb_flush_log_at_trx_commit=1"
                    + " and, where the binary log is on, sync_binlog=1, then start again.");
        }
    }

    /** Refuses with {@code platform.not-durable} when an acknowledged answer could be lost. */
    public void require() {
        if (!durable) {
            throw new Refused("platform.not-durable");
        }
    }

    private static String variable(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
