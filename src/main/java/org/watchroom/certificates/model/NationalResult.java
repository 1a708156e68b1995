package org.watchroom.certificates.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What the national examination made of a person. The latest row of a person counts; rows are only ever added. */
@Entity
@Table(name = "national_result")
public class NationalResult {

    /** How far a person came. */
    public enum State {
        NOT_ELIGIBLE,
        NOT_REGISTERED,
        ABSENT,
        SAT
    }

    private static final BigDecimal PASS_MARK = BigDecimal.valueOf(60);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "cohort_id")
    private Long cohortId;

    @Enumerated(EnumType.STRING)
    private State state;

    private BigDecimal theory;
    private BigDecimal practical;

    @Column(name = "certificate_number")
    private String certificateNumber;

    @Column(name = "result_date")
    private LocalDate resultDate;

    private Integer level;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "recorded_by")
    private Long recordedBy;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    protected NationalResult() {}

    public NationalResult(
            long personId,
            Long cohortId,
            State state,
            BigDecimal theory,
            BigDecimal practical,
            String certificateNumber,
            LocalDate resultDate) {
        this.personId = personId;
        this.cohortId = cohortId;
        this.state = state;
        this.theory = theory;
        this.practical = practical;
        this.certificateNumber = certificateNumber;
        this.resultDate = resultDate;
    }

    /**
     * What the certificate itself says.
     *
     * @param ofLevel 5 (lowest) to 1; null when it is not known
     * @param until its last day; null when it does not run out, as the 2026 standard says nothing of an end
     */
    public NationalResult certified(Integer ofLevel, LocalDate until) {
        level = ofLevel;
        validUntil = until;
        return this;
    }

    /** Notes who wrote this down, and when. {@code by} is null for the product itself. */
    public NationalResult recorded(Long by, Instant at) {
        recordedBy = by;
        recordedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return this;
    }

    /** Whether a part that was sat is below the pass mark of 60 of 100 (2026 standard, 1.8). */
    public boolean isFailed() {
        return isBelow(theory) || isBelow(practical);
    }

    private static boolean isBelow(BigDecimal points) {
        return points != null && points.compareTo(PASS_MARK) < 0;
    }

    public long personId() {
        return personId;
    }

    public Long cohortId() {
        return cohortId;
    }

    public State state() {
        return state;
    }

    public BigDecimal theory() {
        return theory;
    }

    public BigDecimal practical() {
        return practical;
    }

    public String certificateNumber() {
        return certificateNumber;
    }

    public LocalDate resultDate() {
        return resultDate;
    }

    /** Of the certificate, 5 (lowest) to 1; {@code null} when it is not known or there is none. */
    public Integer level() {
        return level;
    }

    /** Last day of the certificate; {@code null} when it does not run out. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** {@code null} when the product itself wrote it down. */
    public Long recordedBy() {
        return recordedBy;
    }

    /** In UTC. */
    public LocalDateTime recordedAt() {
        return recordedAt;
    }
}
