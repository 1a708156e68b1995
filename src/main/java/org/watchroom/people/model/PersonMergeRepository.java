package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.watchroom.kernel.Refused;

/**
 * Moves what belongs to one person to another. Which columns that concerns is asked of the database itself, so no table
 * that a later version adds can be forgotten.
 */
@ApplicationScoped
public class PersonMergeRepository {

    /** What stays with the old record: its own account with all that signs in to it, and what was said of it before. */
    public static final Set<String> STAYS = Set.of(
            "account.person_id",
            "account_role.person_id",
            "account_session.person_id",
            "provider_link.person_id",
            "recovery_code.person_id",
            "second_factor.person_id",
            "sign_in_link.person_id",
            "person_merge.kept_id",
            "person_merge.gone_id",
            "person_merge.merged_by");

    @Inject
    private EntityManager database;

    /**
     * Every column that names a person or an account, as {@code table.column}: by a foreign key, or by one to such a column
     * of another table.
     */
    public List<String> columns() {
        @SuppressWarnings("unchecked")
        List<Object[]> keys = database.createNativeQuery("SELECT CONCAT(LOWER(k.TABLE_NAME), '.',"
                        + " LOWER(k.COLUMN_NAME)), CONCAT(LOWER(k.REFERENCED_TABLE_NAME), '.',"
                        + " LOWER(k.REFERENCED_COLUMN_NAME)) FROM information_schema.KEY_COLUMN_USAGE k"
                        + " WHERE k.TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL")
                .getResultList();
        Set<String> named = new TreeSet<>(Set.of("person.id"));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Object[] key : keys) {
                grown |= named.contains((String) key[1]) && named.add((String) key[0]);
            }
        }
        named.remove("person.id");
        return List.copyOf(named);
    }

    /** Keeps everybody else from changing, merging or adding to the two until the transaction ends. */
    public void lock(long one, long other) {
        database.createNativeQuery("SELECT id FROM person WHERE id IN (?1, ?2) ORDER BY id FOR UPDATE")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
    }

    /** Whether this connection checks foreign keys; it must again before the transaction ends. */
    public void checkKeys(boolean checked) {
        database.createNativeQuery("SET FOREIGN_KEY_CHECKS = " + (checked ? 1 : 0))
                .executeUpdate();
    }

    /**
     * Hands every row over.
     *
     * @param mayStay tables in which a row that would stand there twice stays with the old record
     * @return how many rows of which column changed hands
     * @throws Refused {@code people.merge.conflict} with the other tables in which both records have something that cannot
     *     be one person's
     */
    public Map<String, Integer> move(long from, long to, Set<String> mayStay) {
        Map<String, Integer> moved = new TreeMap<>();
        Set<String> conflicts = new TreeSet<>();
        for (String it : columns()) {
            if (!STAYS.contains(it)) {
                String table = it.substring(0, it.indexOf('.'));
                String column = it.substring(it.indexOf('.') + 1);
                long before = left(table, column, from);
                long after = before == 0 ? 0 : hand(from, to, table, column);
                if (before > after) {
                    moved.put(it, (int) (before - after));
                }
                if (after > 0 && !mayStay.contains(table)) {
                    conflicts.add(table);
                }
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Refused("people.merge.conflict", String.join(", ", conflicts));
        }
        return moved;
    }

    /** @return how many rows stay where they are, because they would stand there twice or against a rule */
    private long hand(long from, long to, String table, String column) {
        try {
            database.createNativeQuery(
                            "UPDATE IGNORE `" + table + "` SET `" + column + "` = ?1 WHERE `" + column + "` = ?2")
                    .setParameter(1, to)
                    .setParameter(2, from)
                    .executeUpdate();
        } catch (PersistenceException e) {
            throw new Refused("people.merge.conflict", table);
        }
        return left(table, column, from);
    }

    private long left(String table, String column, long person) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM `" + table + "` WHERE `" + column + "` = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    /** Writes down that it was done. */
    public void note(long kept, long gone, String reason, String moved, long by) {
        database.createNativeQuery("INSERT INTO person_merge (kept_id, gone_id, reason, moved, merged_by, merged_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, UTC_TIMESTAMP(6))")
                .setParameter(1, kept)
                .setParameter(2, gone)
                .setParameter(3, reason)
                .setParameter(4, moved)
                .setParameter(5, by)
                .executeUpdate();
    }
}
