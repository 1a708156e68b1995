package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every row that refers to a person, wherever it stands. The places are read from the schema itself, so that no table of
 * any feature can be forgotten. Secrets and bytes are left out.
 */
@ApplicationScoped
public class PersonalRecordRepository {

    /** Columns by which a row is about a person; by all others the person did something for others. */
    private static final Set<String> ABOUT =
            Set.of("id", "person_id", "trainee_id", "about_person", "kept_id", "gone_id", "merged_into");

    /** What a foreign key leads to a person or an account, and what is named for one. */
    private static final String DIRECT = "SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k"
            + " WHERE k.table_schema = DATABASE() AND k.referenced_table_name IN ('person', 'account')"
            + " UNION SELECT c.table_name, c.column_name FROM information_schema.columns c"
            + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
            + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
            + " AND c.column_name IN ('person_id', 'trainee_id', 'about_person')";

    /** What belongs to a row that is about a person, such as the answers of an attempt. */
    private static final String THROUGH = "SELECT c.table_name, c.column_name, p.table_name, p.column_name"
            + " FROM information_schema.columns c"
            + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
            + " JOIN information_schema.key_column_usage p ON p.table_schema = c.table_schema"
            + " AND p.referenced_table_name = 'person' AND p.column_name IN ('person_id', 'trainee_id')"
            + " LEFT JOIN information_schema.key_column_usage k ON k.table_schema = c.table_schema"
            + " AND k.table_name = c.table_name AND k.column_name = c.column_name AND k.referenced_column_name = 'id'"
            + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.table_name <> p.table_name"
            + " AND (c.column_name = CONCAT(p.table_name, '_id') OR k.referenced_table_name = p.table_name)";

    /** Most rows of one place. */
    public static final int MOST = 20_000;

    private static final String NO_SECRETS =
            " AND data_type NOT IN ('binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob',"
                    + " 'longblob') AND column_name NOT REGEXP 'hash|token|secret|cipher'";

    @Inject
    private EntityManager database;

    /** All of them, in the order of their names. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(new Place("person", "id", "id")));
        rows(DIRECT).forEach(row -> places.add(new Place(row[0].toString(), row[1].toString(), row[1].toString())));
        rows(THROUGH)
                .forEach(row -> places.add(new Place(
                        row[0].toString(),
                        row[1].toString(),
                        "%s IN (SELECT id FROM %s WHERE %s".formatted(row[1], row[2], row[3]))));
        return places.stream()
                .sorted(Comparator.comparing(Place::table).thenComparing(Place::column))
                .distinct()
                .toList();
    }

    /** The record of a person, and those that were merged into it. */
    @SuppressWarnings("unchecked")
    public List<Long> records(long personId) {
        return database.createNativeQuery("SELECT id FROM person WHERE id = ?1 OR merged_into = ?1 ORDER BY id")
                .setParameter(1, personId)
                .getResultList();
    }

    /** @param records of one person, as {@link #records} finds them */
    public long count(Place place, List<Long> records) {
        return records.isEmpty()
                ? 0
                : ((Number) database.createNativeQuery("SELECT COUNT(*) FROM " + place.table() + place.where(records))
                                .getSingleResult())
                        .longValue();
    }

    /**
     * What stands there, by column.
     *
     * @param records of one person, as {@link #records} finds them
     */
    public List<Map<String, Object>> find(Place place, List<Long> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<?> columns = database.createNativeQuery("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ?1" + NO_SECRETS
                        + " ORDER BY ordinal_position")
                .setParameter(1, place.table())
                .getResultList();
        List<String> names = columns.stream().map(Object::toString).toList();
        List<?> found = database.createNativeQuery("SELECT 0, `" + String.join("`, `", names) + "` FROM "
                        + place.table() + place.where(records) + " LIMIT " + MOST)
                .getResultList();
        return found.stream().map(row -> named(names, (Object[]) row)).toList();
    }

    private static Map<String, Object> named(List<String> names, Object[] row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), row[i + 1]);
        }
        return named;
    }

    private List<Object[]> rows(String sql) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(sql).getResultList();
        return rows;
    }

    /**
     * Where rows refer to a person. All parts come from the schema, none from a reader.
     *
     * @param condition the column itself, or the beginning of a condition over the row that it belongs to
     */
    public record Place(String table, String column, String condition) {

        public Place {
            if (!(table + column).matches("[a-z0-9_]+")) {
                throw new IllegalArgumentException(table + "." + column);
            }
        }

        /** Whether the rows are about the person; else the person did something with them. */
        public boolean isAbout() {
            return ABOUT.contains(column) || !condition.equals(column);
        }

        String where(List<Long> records) {
            String ids = records.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
            return " WHERE " + condition + ids + (condition.equals(column) ? "" : ")");
        }
    }
}
