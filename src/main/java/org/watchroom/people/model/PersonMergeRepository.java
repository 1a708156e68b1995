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
            "recovery_code.person_id",
            "second_factor.person_id",
            "sign_in_link.person_id",
            "person.merged_into",
            "person_merge.kept_id",
            "person_merge.gone_id",
            "person_merge.merged_by");

    /** Where both may have a row for the same thing, and the one of the kept record then says it all. */
    private static final Set<String> MAY_BE_DOUBLE = Set.of(
            "enrolment",
            "attendance",
            "calendar_address",
            "cohort_instructor",
            "lesson_progress",
            "extra_time",
            "person_photo");

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

    /**
     * Hands every row over.
     *
     * @return how many rows of which column changed hands
     * @throws Refused {@code people.merge.conflict} with the tables in which both records have something that cannot be one
     *     person's, such as a drill that one graded for the other
     */
    public Map<String, Integer> move(long from, long to) {
        Map<String, Integer> moved = new TreeMap<>();
        Set<String> conflicts = new TreeSet<>();
        List<String> columns = columns();
        renumberAttempts(from, to);
        keys(false);
        try {
            hand(from, to, columns, moved, conflicts);
            foldEnrolments(from, to);
            foldAttendance(from, to);
            foldLessons(from, to);
        } finally {
            keys(true);
        }
        if (!conflicts.isEmpty()) {
            throw new Refused("people.merge.conflict", String.join(", ", conflicts));
        }
        return moved;
    }

    /** A table and one that refers to its person must change together: the keys hold again once both have. */
    private void keys(boolean checked) {
        database.createNativeQuery("SET FOREIGN_KEY_CHECKS = " + (checked ? 1 : 0))
                .executeUpdate();
    }

    private void hand(long from, long to, List<String> columns, Map<String, Integer> moved, Set<String> conflicts) {
        for (String it : columns) {
            String table = it.substring(0, it.indexOf('.'));
            String column = it.substring(it.indexOf('.') + 1);
            long before = left(table, column, from);
            if (before == 0 || STAYS.contains(it)) {
                continue;
            }
            hand(from, to, table, column);
            long after = left(table, column, from);
            if (before > after) {
                moved.put(it, (int) (before - after));
            }
            if (!MAY_BE_DOUBLE.contains(table) && after > 0) {
                conflicts.add(table);
            }
        }
    }

    /** What would stand there twice, or against a rule, stays where it is and is counted afterwards. */
    private void hand(long from, long to, String table, String column) {
        try {
            database.createNativeQuery(
                            "UPDATE IGNORE `" + table + "` SET `" + column + "` = ?1 WHERE `" + column + "` = ?2")
                    .setParameter(1, to)
                    .setParameter(2, from)
                    .executeUpdate();
        } catch (PersistenceException e) {
            throw new Refused("people.merge.conflict", table);
        }
    }

    /** Of two notes about one session the one that counts for more holds. */
    private void foldAttendance(long from, long to) {
        database.createNativeQuery("UPDATE attendance k JOIN attendance g ON g.session_id = k.session_id"
                        + " SET k.state = g.state, k.minutes = g.minutes WHERE k.person_id = ?1 AND g.person_id = ?2"
                        + " AND g.minutes > k.minutes")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }

    /** Of a lesson that both have read, the further place and the earlier completion hold. */
    private void foldLessons(long from, long to) {
        database.createNativeQuery("UPDATE lesson_progress k JOIN lesson_progress g ON g.course_id = k.course_id"
                        + " AND g.lesson_code = k.lesson_code SET k.place = GREATEST(k.place, g.place),"
                        + " k.completed_at = LEAST(COALESCE(k.completed_at, g.completed_at),"
                        + " COALESCE(g.completed_at, k.completed_at)) WHERE k.person_id = ?1 AND g.person_id = ?2")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }

    /** Who was enrolled twice in one cohort is one trainee of it, and enrolled if one of the two was. */
    private void foldEnrolments(long from, long to) {
        database.createNativeQuery(
                        "UPDATE enrolment k JOIN enrolment g ON g.cohort_id = k.cohort_id"
                                + " SET k.state = 'ENROLLED' WHERE k.person_id = ?1 AND g.person_id = ?2 AND g.state = 'ENROLLED'")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
        database.createNativeQuery("UPDATE enrolment SET state = 'WITHDRAWN' WHERE person_id = ?1")
                .setParameter(1, from)
                .executeUpdate();
    }

    /** Attempts at one sitting are counted from 1; those of the old record are counted on from the highest. */
    private void renumberAttempts(long from, long to) {
        database.createNativeQuery("UPDATE attempt a JOIN (SELECT sitting_id, MAX(number) AS last FROM attempt"
                        + " WHERE person_id IN (?1, ?2) GROUP BY sitting_id HAVING COUNT(DISTINCT person_id) = 2) k"
                        + " ON k.sitting_id = a.sitting_id SET a.number = a.number + k.last WHERE a.person_id = ?2")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }

    private long left(String table, String column, long person) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM `" + table + "` WHERE `" + column + "` = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    /** Writes down that it was done. */
    public void note(long kept, long gone, String reason, Map<String, Integer> moved, long by) {
        String text = moved.toString();
        database.createNativeQuery("INSERT INTO person_merge (kept_id, gone_id, reason, moved, merged_by, merged_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, UTC_TIMESTAMP(6))")
                .setParameter(1, kept)
                .setParameter(2, gone)
                .setParameter(3, reason)
                .setParameter(4, text.substring(0, Math.min(2000, text.length())))
                .setParameter(5, by)
                .executeUpdate();
    }
}
