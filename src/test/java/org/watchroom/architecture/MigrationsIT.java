package org.watchroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchroom.platform.Migrations;
import org.watchroom.testing.TestDatabase;

/** The schema as the migrations leave it on an empty database. */
class MigrationsIT {

    private static final String TABLES = " FROM information_schema.tables t WHERE t.table_schema = DATABASE()"
            + " AND t.table_type = 'BASE TABLE' AND t.table_name <> 'flyway_schema_history'";

    @Test
    void everyMigrationIsAppliedAndASecondRunChangesNothing() {
        int files = Sources.files(Path.of("db/migration"), ".sql").size();
        String applied = "SELECT COUNT(*) FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL";
        assertThat(rows(applied)).containsExactly(String.valueOf(files));
        Migrations.run(TestDatabase.get());
        assertThat(rows(applied)).containsExactly(String.valueOf(files));
    }

    @Test
    void aMigrationSaysItsSubjectAndHasItsOwnNumber() {
        List<String> names = Sources.files(Path.of("db/migration"), ".sql").stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).allMatch(name -> name.matches("V\\d{3}__[a-z]+(_[a-z]+)*\\.sql"));
        assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void everyConstraintHasANameOfOurs() {
        assertThat(rows("SELECT CONCAT(c.table_name, '.', c.constraint_name)"
                        + " FROM information_schema.table_constraints c"
                        + " WHERE c.table_schema = DATABASE() AND c.table_name <> 'flyway_schema_history'"
                        + " AND NOT (c.constraint_type = 'PRIMARY KEY'"
                        + " OR c.constraint_type = 'UNIQUE' AND c.constraint_name LIKE 'uq\\_%'"
                        + " OR c.constraint_type = 'FOREIGN KEY' AND c.constraint_name LIKE 'fk\\_%'"
                        + " OR c.constraint_type = 'CHECK' AND c.constraint_name LIKE 'ck\\_%')"))
                .isEmpty();
    }

    @Test
    void everyIndexHasANameOfOurs() {
        assertThat(rows("SELECT DISTINCT CONCAT(s.table_name, '.', s.index_name) FROM information_schema.statistics s"
                        + " WHERE s.table_schema = DATABASE() AND s.table_name <> 'flyway_schema_history'"
                        + " AND s.index_name <> 'PRIMARY' AND s.index_name NOT LIKE 'uq\\_%'"
                        + " AND s.index_name NOT LIKE 'fk\\_%' AND s.index_name NOT LIKE 'ix\\_%'"))
                .isEmpty();
    }

    @Test
    void tablesAreNamedForOneOfTheirRows() {
        assertThat(rows("SELECT t.table_name" + TABLES))
                .isNotEmpty()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"))
                .noneMatch(name -> name.matches(".*[^su]s"));
    }

    @Test
    void everyTableKeepsEveryCharacter() {
        assertThat(rows("SELECT t.table_name" + TABLES + " AND t.table_collation NOT LIKE 'utf8mb4%'"))
                .isEmpty();
        assertThat(rows("SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                        + " WHERE c.table_schema = DATABASE() AND c.table_name <> 'flyway_schema_history'"
                        + " AND c.character_set_name NOT IN ('utf8mb4', 'binary')"
                        + " AND c.table_name IN (SELECT t.table_name" + TABLES + ")"))
                .isEmpty();
    }

    @Test
    void everyTableHasAKeyAndTransactions() {
        assertThat(rows("SELECT t.table_name" + TABLES + " AND t.engine <> 'InnoDB'"))
                .isEmpty();
        assertThat(rows("SELECT t.table_name" + TABLES + " AND NOT EXISTS (SELECT 1"
                        + " FROM information_schema.table_constraints c WHERE c.table_schema = t.table_schema"
                        + " AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY')"))
                .isEmpty();
    }

    @Test
    void instantsAreKeptToTheMicrosecondWithoutAZoneOfTheServer() {
        assertThat(rows("SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                        + " WHERE c.table_schema = DATABASE() AND c.table_name <> 'flyway_schema_history'"
                        + " AND (c.data_type = 'timestamp' OR c.data_type = 'datetime' AND c.datetime_precision <> 6)"))
                .isEmpty();
    }

    private static List<String> rows(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return found;
    }
}
