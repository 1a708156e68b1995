package org.watchroom.exams.model;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Plain statements on the connection of the running transaction, for what is asked too often to go through the mapper. */
final class Statements {

    private final Connection connection;

    private Statements(Connection connection) {
        this.connection = connection;
    }

    static Statements within(Connection transaction) {
        return new Statements(transaction);
    }

    /** One row of an answer of the database. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    int change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The key of the row that was added; empty when none was. */
    OptionalLong add(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            fill(statement, values);
            if (statement.executeUpdate() == 0) {
                return OptionalLong.empty();
            }
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return OptionalLong.of(keys.getLong(1));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Adds all rows by one statement. */
    void addAll(String insert, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String places = "(" + "?, ".repeat(rows.get(0).length - 1) + "?)";
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(List.of(row)));
        change(insert + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), places)), values.toArray());
    }

    <T> List<T> list(String sql, Row<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** As many places as there are values, for an {@code IN}. */
    static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1, value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
        }
    }
}
