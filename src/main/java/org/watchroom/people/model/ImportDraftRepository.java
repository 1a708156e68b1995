package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.watchroom.kernel.Refused;

/** Files between upload and confirmation. Each is kept for two hours and seen by its owner alone. */
@ApplicationScoped
public class ImportDraftRepository {

    private static final int HOURS = 2;
    private static final String FIND = "SELECT id, kind, owner_id, file_name, content,"
            + " CASE WHEN finished THEN 1 ELSE 0 END, added, changed FROM import_draft"
            + " WHERE id = ?1 AND owner_id = ?2 AND kind = ?3 AND expires_at > UTC_TIMESTAMP(6)";

    @Inject
    private EntityManager database;

    /** Adds it, and forgets those that have expired. */
    public void add(ImportDraft draft) {
        database.createNativeQuery("DELETE FROM import_draft WHERE expires_at <= UTC_TIMESTAMP(6)")
                .executeUpdate();
        database.createNativeQuery("INSERT INTO import_draft (id, kind, owner_id, file_name, content, expires_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, TIMESTAMPADD(HOUR, ?6, UTC_TIMESTAMP(6)))")
                .setParameter(1, draft.id())
                .setParameter(2, draft.kind())
                .setParameter(3, draft.ownerId())
                .setParameter(4, draft.fileName())
                .setParameter(5, draft.content())
                .setParameter(6, HOURS)
                .executeUpdate();
    }

    /** Refuses with {@code people.import.draft-absent} what is unknown, expired, of another kind or somebody else's. */
    public ImportDraft get(String id, long ownerId, String kind) {
        return read(FIND, id, ownerId, kind);
    }

    /** The same, with everybody else kept out until the transaction ends. */
    public ImportDraft getAlone(String id, long ownerId, String kind) {
        return read(FIND + " FOR UPDATE", id, ownerId, kind);
    }

    public void finish(String id, int added, int changed) {
        database.createNativeQuery("UPDATE import_draft SET finished = TRUE, added = ?2, changed = ?3 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, added)
                .setParameter(3, changed)
                .executeUpdate();
    }

    private ImportDraft read(String sql, String id, long ownerId, String kind) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, ownerId)
                .setParameter(3, kind)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new ImportDraft(
                        (String) row[0],
                        (String) row[1],
                        number(row[2]),
                        (String) row[3],
                        (byte[]) row[4],
                        number(row[5]) == 1,
                        (int) number(row[6]),
                        (int) number(row[7])))
                .orElseThrow(() -> Refused.absent("people.import.draft-absent"));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
