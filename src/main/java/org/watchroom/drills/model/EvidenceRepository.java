package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class EvidenceRepository {

    /** What the database says when it has no room: no space left, disk full, table full, larger than a packet. */
    private static final Set<Integer> NO_ROOM = Set.of(3, 1021, 1114, 1153);

    @Inject
    private EntityManager database;

    public Optional<EvidencePiece> findByKey(String clientKey) {
        return first("e.clientKey = ?1", clientKey);
    }

    public Optional<EvidencePiece> find(long recordId, int no) {
        return first("e.recordId = ?1 AND e.no = ?2", recordId, no);
    }

    private Optional<EvidencePiece> first(String condition, Object... values) {
        var query = database.createQuery("SELECT e FROM EvidencePiece e WHERE " + condition, EvidencePiece.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultStream().findFirst();
    }

    /** What belongs to a record, in its order; without the contents. */
    public List<Line> lines(long recordId) {
        return database.createQuery(
                        "SELECT e.no, i.no, e.mediaType FROM EvidencePiece e, DrillItem i"
                                + " WHERE e.recordId = :record AND i.id = e.itemId ORDER BY e.no",
                        Object[].class)
                .setParameter("record", recordId)
                .getResultStream()
                .map(it -> new Line((Integer) it[0], (Integer) it[1], (String) it[2]))
                .toList();
    }

    /** @throws Refused {@code drills.evidence.no-room} when the database's disk is full */
    public void add(EvidencePiece piece) {
        try {
            database.persist(piece);
            database.flush();
        } catch (PersistenceException e) {
            throw isNoRoom(e) ? new Refused("drills.evidence.no-room") : e;
        }
    }

    private static boolean isNoRoom(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && NO_ROOM.contains(refusal.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** @param itemNo of the sheet */
    public record Line(int no, int itemNo, String mediaType) {}
}
