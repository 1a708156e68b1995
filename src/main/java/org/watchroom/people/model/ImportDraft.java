package org.watchroom.people.model;

/**
 * A file that was uploaded and waits to be confirmed by the one who uploaded it.
 *
 * @param kind which import it is for
 * @param content its rows, sealed
 * @param finished whether its good rows were taken; the faulty ones can still be fetched until it expires
 */
public record ImportDraft(
        String id,
        String kind,
        long ownerId,
        String fileName,
        byte[] content,
        boolean finished,
        int added,
        int changed) {

    public ImportDraft(String id, String kind, long ownerId, String fileName, byte[] content) {
        this(id, kind, ownerId, fileName, content, false, 0, 0);
    }
}
