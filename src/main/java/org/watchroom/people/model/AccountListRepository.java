package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Accounts with the names around them, in one statement each. */
@ApplicationScoped
public class AccountListRepository {

    private static final String FROM = " FROM account a JOIN person p ON p.id = a.person_id"
            + " LEFT JOIN institution i ON i.id = p.institution_id ";
    private static final String ROWS =
            "SELECT a.person_id, p.name, a.sign_in_name, i.name, a.disabled, a.must_change_password,"
                    + " (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM account_role r WHERE r.person_id = a.person_id), a.mail,"
                    + " EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = a.person_id AND f.confirmed_at IS NOT NULL)"
                    + FROM;
    private static final String NAMED =
            "WHERE (p.name LIKE ?1 ESCAPE '!' OR a.sign_in_name LIKE ?1 ESCAPE '!'" + " OR i.name LIKE ?1 ESCAPE '!')";

    @Inject
    private EntityManager database;

    public List<Row> find(String part, int most, int after) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        ROWS + NAMED + " ORDER BY p.name, a.person_id LIMIT " + most + " OFFSET " + after)
                .setParameter(1, pattern(part))
                .getResultList();
        return rows.stream().map(AccountListRepository::row).toList();
    }

    public long count(String part) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*)" + FROM + NAMED)
                        .setParameter(1, pattern(part))
                        .getSingleResult())
                .longValue();
    }

    public Optional<Row> find(long personId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(ROWS + "WHERE a.person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().findFirst().map(AccountListRepository::row);
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("[!%_]", "!$0") + "%";
    }

    private static Row row(Object[] it) {
        return new Row(
                ((Number) it[0]).longValue(),
                (String) it[1],
                (String) it[2],
                (String) it[3],
                yes(it[4]),
                yes(it[5]),
                (String) it[6],
                (String) it[7],
                yes(it[8]));
    }

    private static boolean yes(Object value) {
        return value instanceof Boolean it ? it : ((Number) value).intValue() != 0;
    }

    /** @param roles with commas between them, or null */
    public record Row(
            long personId,
            String name,
            String signInName,
            String institution,
            boolean disabled,
            boolean mustChangePassword,
            String roles,
            String mail,
            boolean secondFactor) {}
}
