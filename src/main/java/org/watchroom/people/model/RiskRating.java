package org.watchroom.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the authority rated an institution's risk at. Rows are only ever added; the latest by day counts. */
@Entity
@Table(name = "institution_risk")
public class RiskRating {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "institution_id")
    private long institutionId;

    @Enumerated(EnumType.STRING)
    private RiskColour colour;

    @Column(name = "rated_on")
    private LocalDate ratedOn;

    private String reason;

    @Column(name = "entered_by")
    private Long enteredBy;

    @Column(name = "entered_at")
    private LocalDateTime enteredAt;

    protected RiskRating() {}

    /**
     * @param ratedOn the day of the authority's decision
     * @param enteredBy who wrote it down; {@code null} for the product itself
     * @param enteredAt in UTC
     */
    public RiskRating(
            long institutionId,
            RiskColour colour,
            LocalDate ratedOn,
            String reason,
            Long enteredBy,
            LocalDateTime enteredAt) {
        this.institutionId = institutionId;
        this.colour = colour;
        this.ratedOn = ratedOn;
        this.reason = reason;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    public long institutionId() {
        return institutionId;
    }

    public RiskColour colour() {
        return colour;
    }

    public LocalDate ratedOn() {
        return ratedOn;
    }

    public String reason() {
        return reason;
    }

    public Long enteredBy() {
        return enteredBy;
    }

    public LocalDateTime enteredAt() {
        return enteredAt;
    }
}
