package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** People of whom nothing is kept but that they were entered. What names them is asked of the schema itself. */
@ApplicationScoped
public class UnusedPeopleRepository {

    /** What goes with a person, in the order in which it must. */
    private static final List<String> OWN = List.of(
            "recovery_code",
            "second_factor",
            "sign_in_link",
            "provider_link",
            "account_session",
            "account_role",
            "account",
            "person_photo");

    private static final Set<String> OWN_COLUMNS =
            OWN.stream().map(it -> it + ".person_id").collect(Collectors.toUnmodifiableSet());

    private static final String QUIET = " FROM person p WHERE p.made_at < ?1"
            + " AND NOT EXISTS (SELECT 1 FROM account_session x WHERE x.person_id = p.id AND x.seen_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM action_log x WHERE x.person_id = p.id AND x.at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM action_log x WHERE x.about_person = p.id AND x.at >= ?1)";

    private static final String STAFF =
            "EXISTS (SELECT 1 FROM account_role x WHERE x.person_id = p.id AND x.role <> 'TRAINEE')";

    @Inject
    private EntityManager database;

    @Inject
    private PersonMergeRepository schema;

    public Quiet count(Instant before) {
        String records = records();
        return new Quiet(
                number(QUIET + " AND NOT " + STAFF + " AND NOT " + records, before),
                number(QUIET + " AND NOT " + STAFF + " AND " + records, before),
                number(QUIET + " AND " + STAFF, before));
    }

    public List<AgedRowsRepository.Old> sample(Instant before, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT p.id, DATE_FORMAT(p.made_at, '%Y-%m-%dT%H:%i:%s.%fZ')"
                        + unused() + " ORDER BY p.made_at, p.id LIMIT " + most)
                .setParameter(1, AgedRowsRepository.text(before))
                .getResultList();
        return rows.stream()
                .map(row -> new AgedRowsRepository.Old(((Number) row[0]).longValue(), Instant.parse((String) row[1])))
                .toList();
    }

    /** @return how many people there were, {@code most} of them at once */
    public int delete(Instant before, int most) {
        List<?> ids = database.createNativeQuery(
                        "SELECT p.id" + unused() + " ORDER BY p.id LIMIT " + most + " FOR UPDATE")
                .setParameter(1, AgedRowsRepository.text(before))
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        String these = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
        OWN.forEach(table -> database.createNativeQuery("DELETE FROM " + table + " WHERE person_id" + these)
                .executeUpdate());
        return database.createNativeQuery("DELETE FROM person WHERE id" + these).executeUpdate();
    }

    private String unused() {
        return QUIET + " AND NOT " + STAFF + " AND NOT " + records();
    }

    /** That some row of some other table names the person. */
    private String records() {
        return schema.columns().stream()
                .filter(it -> !OWN_COLUMNS.contains(it))
                .map(it -> it.split("\\."))
                .map(it -> "EXISTS (SELECT 1 FROM `" + it[0] + "` x WHERE x.`" + it[1] + "` = p.id)")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private long number(String from, Instant before) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*)" + from)
                        .setParameter(1, AgedRowsRepository.text(before))
                        .getSingleResult())
                .longValue();
    }

    /** Of the people who have been quiet: those of whom nothing is kept, those with records, and the staff. */
    public record Quiet(long unused, long withRecords, long staff) {}
}
