package org.watchroom.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.watchroom.launcher.DataFolder;
import org.watchroom.launcher.EmbeddedDatabase;
import org.watchroom.platform.Migrations;

/**
 * The database of the integration tests: the embedded one, or another server that the system properties
 * {@code watchroom.db.url}, {@code watchroom.db.user} and {@code watchroom.db.password} name. Migrated once a run.
 */
public final class TestDatabase {

    private static DataSource shared;

    private TestDatabase() {}

    public static synchronized DataSource get() {
        if (shared == null) {
            MysqlDataSource source = System.getProperty("watchroom.db.url") == null ? embedded() : configured();
            wipe(source);
            Migrations.run(source);
            shared = source;
        }
        return shared;
    }

    /** Empties every table but those that migrations themselves fill. */
    public static void clean() {
        try (Connection connection = get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables(statement, "BASE TABLE")) {
                if (!table.equals("flyway_schema_history")) {
                    statement.execute("DELETE FROM `" + table + "`");
                }
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void wipe(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String view : tables(statement, "VIEW")) {
                statement.execute("DROP VIEW `" + view + "`");
            }
            for (String table : tables(statement, "BASE TABLE")) {
                statement.execute("DROP TABLE `" + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement, String type) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = '" + type + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static MysqlDataSource configured() {
        return source(
                System.getProperty("watchroom.db.url"),
                System.getProperty("watchroom.db.user"),
                System.getProperty("watchroom.db.password"));
    }

    /** Where these tests keep their files: of two processes that share the tests each has its own. */
    static Path folder() {
        return Path.of("target", System.getProperty("watchroom.test.data", "test-data"));
    }

    private static MysqlDataSource embedded() {
        EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.open(folder()), Path.of("target", "programs"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return source(database.url(), database.user(), database.password());
    }

    private static MysqlDataSource source(String url, String user, String password) {
        try {
            MysqlDataSource source = new ReadCommitted();
            source.setUrl(url + (url.contains("?") ? "&" : "?") + "connectionTimeZone=UTC");
            source.setUser(user);
            source.setPassword(password);
            source.setForceConnectionTimeZoneToSession(true);
            source.setUseServerPrepStmts(true);
            source.setCachePrepStmts(true);
            source.setRewriteBatchedStatements(true);
            source.setAllowPublicKeyRetrieval(true);
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections of the isolation that web.xml asks for, whatever the server's own default is. */
    private static final class ReadCommitted extends MysqlDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        }
    }
}
