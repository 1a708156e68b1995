package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Arrays;

/** How one of the two signed a record at the desk. It is never changed. */
@Entity
@Table(name = "drill_signature")
public class DrillSignature {

    public enum Signer {
        TRAINEE,
        GRADER
    }

    /** Who checked the grader's password. */
    public enum ProvedBy {
        /** This server, when the record arrived. */
        SERVER,
        /** The tablet alone, without a network, against what it kept of an earlier check. */
        DEVICE,
        /** Nobody: the grader was signed in, and no more is known. */
        NOBODY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "record_id")
    private long recordId;

    @Enumerated(EnumType.STRING)
    private Signer signer;

    @Lob
    private byte[] png;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "proved_by")
    private ProvedBy provedBy;

    protected DrillSignature() {}

    private DrillSignature(long recordId, Signer signer) {
        this.recordId = recordId;
        this.signer = signer;
    }

    /**
     * @param png what was drawn, or null
     * @param reason why nothing was drawn; null where something was
     */
    public static DrillSignature ofTrainee(long recordId, byte[] png, String reason) {
        DrillSignature signature = new DrillSignature(recordId, Signer.TRAINEE);
        signature.png = png;
        signature.reason = reason;
        return signature;
    }

    public static DrillSignature ofGrader(long recordId, ProvedBy provedBy) {
        DrillSignature signature = new DrillSignature(recordId, Signer.GRADER);
        signature.provedBy = provedBy;
        return signature;
    }

    public Signer signer() {
        return signer;
    }

    /** Null for the grader, and where the trainee did not sign. */
    public byte[] png() {
        return png == null ? null : png.clone();
    }

    /** Whether that is what was drawn, or why nothing was. */
    public boolean shows(byte[] aPng, String aReason) {
        return Arrays.equals(png, aPng) && (reason == null ? aReason == null : reason.equals(aReason));
    }
}
