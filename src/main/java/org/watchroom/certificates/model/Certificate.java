package org.watchroom.certificates.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.watchroom.kernel.Refused;

/**
 * A certificate of training. It is issued once, with copies of the facts and the bytes of its document, and never
 * changes; what becomes of it later stands in {@link CertificateEvent}.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "programme_id")
    private long programmeId;

    @Column(name = "issue_no")
    private int issueNo;

    private String name;

    @Column(name = "identity_masked")
    private String identityMasked;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "programme_zh")
    private String programmeZh;

    @Column(name = "programme_en")
    private String programmeEn;

    private String level;
    private int hours;

    @Column(name = "mock_best")
    private BigDecimal mockBest;

    @Column(name = "drill_results")
    private String drillResults;

    private String issuer;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "issued_by")
    private long issuedBy;

    @Basic(fetch = FetchType.LAZY)
    private byte[] pdf;

    @Column(name = "pdf_sha256")
    private byte[] pdfSha256;

    protected Certificate() {}

    private Certificate(Holder holder, Training training, Outcome outcome, int issueNo, long issuedBy) {
        this.personId = holder.personId();
        this.name = holder.name();
        this.identityMasked = holder.maskedIdentity();
        this.cohortId = training.cohortId();
        this.programmeId = training.programmeId();
        this.titleZh = training.titleZh();
        this.titleEn = training.titleEn();
        this.programmeZh = training.programmeZh();
        this.programmeEn = training.programmeEn();
        this.level = training.level();
        this.hours = training.hours();
        this.mockBest = outcome.mockBest();
        this.drillResults = outcome.drills();
        this.issueNo = issueNo;
        this.issuedBy = issuedBy;
    }

    /**
     * A certificate about to be issued.
     *
     * @param missing the requirements that are not met; none may be left
     * @param issueNo 1 for the first certificate of this person and programme, one more for each that follows
     * @throws Refused {@code certificates.issue.missing} or {@code certificates.issue.self}
     */
    public static Certificate issue(
            Holder holder, Training training, Outcome outcome, List<String> missing, int issueNo, long issuedBy) {
        if (holder.personId() == issuedBy) {
            throw new Refused("certificates.issue.self");
        }
        if (!missing.isEmpty()) {
            throw new Refused("certificates.issue.missing", holder.name(), String.join(", ", missing));
        }
        return new Certificate(holder, training, outcome, issueNo, issuedBy);
    }

    /**
     * A certificate about to take the place of this one, with the same training and results.
     *
     * @throws Refused {@code certificates.issue.self}
     */
    public Certificate successor(Holder holder, int issueNo, long issuedBy) {
        return issue(holder, training(), outcome(), List.of(), issueNo, issuedBy);
    }

    /** The last day of a certificate that is issued today; null when 0 months or less say that it does not expire. */
    public static LocalDate lastDay(LocalDate today, int validityMonths) {
        return validityMonths > 0 ? today.plusMonths(validityMonths).minusDays(1) : null;
    }

    /** Fixes number and dates. */
    public void date(CertificateNumber given, String issuingBody, LocalDate today, LocalDate lastDay) {
        number = given.toString();
        issuer = issuingBody;
        issuedOn = today;
        expiresOn = lastDay;
    }

    /** Keeps the bytes of the document for good. */
    public void freeze(Function<Certificate, byte[]> drawing) {
        if (pdf != null) {
            throw new IllegalStateException("Certificate " + number + " is frozen");
        }
        pdf = drawing.apply(this);
        pdfSha256 = sha256(pdf);
    }

    /** The bytes of the document, the same each time; a fault when the store has altered them. */
    public byte[] document() {
        if (!MessageDigest.isEqual(pdfSha256, sha256(pdf))) {
            throw new IllegalStateException("The document of certificate " + number + " was altered in the store");
        }
        return pdf.clone();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the document as it was frozen, in hex. */
    public String pdfSha256() {
        return HexFormat.of().formatHex(pdfSha256);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public long personId() {
        return personId;
    }

    public long cohortId() {
        return cohortId;
    }

    public long programmeId() {
        return programmeId;
    }

    public int issueNo() {
        return issueNo;
    }

    public String issuer() {
        return issuer;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public Holder holder() {
        return new Holder(personId, name, identityMasked);
    }

    public Training training() {
        return new Training(cohortId, programmeId, titleZh, titleEn, programmeZh, programmeEn, level, hours);
    }

    public Outcome outcome() {
        return new Outcome(mockBest, drillResults);
    }
}
