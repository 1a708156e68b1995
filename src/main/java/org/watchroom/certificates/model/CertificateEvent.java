package org.watchroom.certificates.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.watchroom.kernel.Refused;

/** What became of a certificate, when, by whom and why. Rows are only ever added. */
@Entity
@Table(name = "certificate_event")
public class CertificateEvent {

    /** Most characters of the reason for a revocation. */
    public static final int LONGEST_REASON = 200;

    /** Each happens to a certificate at most once. */
    public enum Kind {
        ISSUED,
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "certificate_id")
    private long certificateId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDateTime at;

    @Column(name = "by_person")
    private long byPerson;

    private String reason;

    protected CertificateEvent() {}

    public CertificateEvent(long certificateId, Kind kind, Instant at, long byPerson, String reason) {
        this.certificateId = certificateId;
        this.kind = kind;
        this.at = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        this.byPerson = byPerson;
        this.reason = reason;
    }

    /**
     * The reason as it is kept.
     *
     * @throws Refused {@code certificates.revoke.reason} when there is none, or more than {@value #LONGEST_REASON} characters
     */
    public static String reason(String typed) {
        String given = typed == null ? "" : typed.strip();
        if (given.isEmpty() || given.codePointCount(0, given.length()) > LONGEST_REASON) {
            throw Refused.input("certificates.revoke.reason", LONGEST_REASON);
        }
        return given;
    }

    public long certificateId() {
        return certificateId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at.toInstant(ZoneOffset.UTC);
    }

    public String reason() {
        return reason;
    }
}
