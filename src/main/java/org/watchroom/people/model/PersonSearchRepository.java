package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.PageOf;

/** Finds people by what a list asks for, and keeps their photos. */
@ApplicationScoped
public class PersonSearchRepository {

    private static final String WHERE = " FROM person p LEFT JOIN institution i ON i.id = p.institution_id"
            + " WHERE p.merged_into IS NULL"
            + " AND (?1 = '' OR p.name LIKE ?2 OR i.name LIKE ?2)"
            + " AND (?3 = 0 OR p.institution_id = ?3)"
            + " AND (?4 = '' OR EXISTS (SELECT 1 FROM account_role r WHERE r.person_id = p.id AND r.role = ?4))";

    @Inject
    private EntityManager database;

    public long count(String containing, long institution, String role) {
        return ((Number) filled("SELECT COUNT(*)" + WHERE, containing, institution, role)
                        .getSingleResult())
                .longValue();
    }

    /**
     * By name.
     *
     * @param containing a part of the name or of the institution's, {@code ""} for any
     * @param institution 0 for any
     * @param role {@code ""} for any
     * @param page from 1
     */
    public List<Long> ids(String containing, long institution, String role, int page, int size) {
        @SuppressWarnings("unchecked")
        List<Number> ids = filled("SELECT p.id" + WHERE + " ORDER BY p.name, p.id", containing, institution, role)
                .setFirstResult(PageOf.rowsBefore(page, size))
                .setMaxResults(size)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    private Query filled(String sql, String containing, long institution, String role) {
        return database.createNativeQuery(sql)
                .setParameter(1, containing)
                .setParameter(2, "%" + containing.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .setParameter(3, institution)
                .setParameter(4, role);
    }

    public void keepPhoto(long person, byte[] jpeg) {
        database.createNativeQuery("INSERT INTO person_photo (person_id, jpeg, changed_at)"
                        + " VALUES (?1, ?2, UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE jpeg = VALUES(jpeg), changed_at = VALUES(changed_at)")
                .setParameter(1, person)
                .setParameter(2, jpeg)
                .executeUpdate();
    }

    public void removePhoto(long person) {
        database.createNativeQuery("DELETE FROM person_photo WHERE person_id = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    public Optional<byte[]> findPhoto(long person) {
        @SuppressWarnings("unchecked")
        List<byte[]> photos = database.createNativeQuery("SELECT jpeg FROM person_photo WHERE person_id = ?1")
                .setParameter(1, person)
                .getResultList();
        return photos.stream().findFirst();
    }
}
