package org.watchroom.programmes.model;

/**
 * A roster that was uploaded and waits to be confirmed by the one who uploaded it.
 *
 * @param content its rows, sealed
 * @param finished whether its good rows went in; the faulty ones can still be fetched until it expires
 */
public record RosterDraft(
        String id,
        long cohortId,
        long ownerId,
        String fileName,
        byte[] content,
        boolean finished,
        int added,
        int enrolled,
        int changed) {

    public RosterDraft(String id, long cohortId, long ownerId, String fileName, byte[] content) {
        this(id, cohortId, ownerId, fileName, content, false, 0, 0, 0);
    }
}
