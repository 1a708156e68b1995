package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A photo or a voice note that a grader took at an item of a drill. It is never changed. */
@Entity
@Table(name = "drill_evidence")
public class EvidencePiece {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "record_id")
    private long recordId;

    private int no;

    @Column(name = "client_key")
    private String clientKey;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "source_sha256")
    private String sourceSha256;

    @Lob
    private byte[] content;

    @Column(name = "added_at")
    private Instant addedAt;

    protected EvidencePiece() {}

    /** @param no its number on the record, 1 to 10 */
    public EvidencePiece(long recordId, int no, String clientKey, long itemId, EvidenceFile file, Instant now) {
        this.recordId = recordId;
        this.no = no;
        this.clientKey = clientKey;
        this.itemId = itemId;
        mediaType = file.mediaType();
        sourceSha256 = file.sourceSha256();
        content = file.content();
        addedAt = now;
    }

    /** Whether this is what was sent, so that sending it again changes nothing. */
    public boolean isOf(long aRecord, long anItem, String sha256) {
        return recordId == aRecord && itemId == anItem && sourceSha256.equals(sha256);
    }

    public int no() {
        return no;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
