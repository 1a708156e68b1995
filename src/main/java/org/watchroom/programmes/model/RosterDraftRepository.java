package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.watchroom.kernel.Refused;

/** Rosters between upload and confirmation. Each is kept for two hours and seen by its owner alone. */
@ApplicationScoped
public class RosterDraftRepository {

    private static final int HOURS = 2;
    private static final String FIND = "SELECT id, cohort_id, owner_id, file_name, content,"
            + " CASE WHEN finished THEN 1 ELSE 0 END, added, enrolled, changed FROM roster_draft"
            + " WHERE id = ?1 AND owner_id = ?2 AND expires_at > UTC_TIMESTAMP(6)";

    @Inject
    private EntityManager database;

    public void add(RosterDraft draft) {
        database.createNativeQuery("INSERT INTO roster_draft (id, cohort_id, owner_id, file_name, content, expires_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, TIMESTAMPADD(HOUR, ?6, UTC_TIMESTAMP(6)))")
                .setParameter(1, draft.id())
                .setParameter(2, draft.cohortId())
                .setParameter(3, draft.ownerId())
                .setParameter(4, draft.fileName())
                .setParameter(5, draft.content())
                .setParameter(6, HOURS)
                .executeUpdate();
    }

    /** Refuses with {@code programmes.import.draft-absent} what is unknown, expired or somebody else's. */
    public RosterDraft get(String id, long ownerId) {
        return read(FIND, id, ownerId);
    }

    /** The same, with everybody else kept out until the transaction ends. */
    public RosterDraft getAlone(String id, long ownerId) {
        return read(FIND + " FOR UPDATE", id, ownerId);
    }

    public void finish(String id, int added, int enrolled, int changed) {
        database.createNativeQuery("UPDATE roster_draft SET finished = TRUE, added = ?2, enrolled = ?3, changed = ?4"
                        + " WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, added)
                .setParameter(3, enrolled)
                .setParameter(4, changed)
                .executeUpdate();
    }

    public void forgetExpired() {
        database.createNativeQuery("DELETE FROM roster_draft WHERE expires_at <= UTC_TIMESTAMP(6)")
                .executeUpdate();
    }

    private RosterDraft read(String sql, String id, long ownerId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, ownerId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(RosterDraftRepository::draft)
                .orElseThrow(() -> Refused.absent("programmes.import.draft-absent"));
    }

    private static RosterDraft draft(Object[] row) {
        return new RosterDraft(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                (String) row[3],
                (byte[]) row[4],
                number(row[5]) == 1,
                (int) number(row[6]),
                (int) number(row[7]),
                (int) number(row[8]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
