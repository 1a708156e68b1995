package org.watchroom.programmes;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.testing.TestDatabase;

/** Everything that the database holds, row by row, for tests of what must not stand there. */
final class Columns {

    private Columns() {}

    static Stream<String> ofAllTables() {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    while (rows.next()) {
                        found.add(row(table, rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found.stream();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String row(String table, ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder(table);
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            byte[] value = rows.getBytes(i);
            text.append('|').append(value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
