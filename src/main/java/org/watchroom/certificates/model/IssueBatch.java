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

/** Certificates that somebody asked for together, and what a second person said to it where two must agree. */
@Entity
@Table(name = "issue_batch")
public class IssueBatch {

    public enum State {
        /** A second person has yet to decide. */
        WAITING,
        /** Being issued. */
        OPEN,
        DONE,
        TURNED_DOWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cohort_id")
    private long cohortId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    private String reason;

    protected IssueBatch() {}

    public IssueBatch(long cohortId, long madeBy, Instant at, boolean twoPersons) {
        this.cohortId = cohortId;
        this.madeBy = madeBy;
        this.madeAt = stored(at);
        this.state = twoPersons ? State.WAITING : State.OPEN;
    }

    /** @throws Refused {@code certificates.batch.decided} or {@code certificates.batch.same-person} */
    public void approve(long by, Instant at) {
        decide(by, at);
        state = State.OPEN;
    }

    /** @throws Refused as {@link #approve} */
    public void turnDown(long by, Instant at, String given) {
        decide(by, at);
        state = State.TURNED_DOWN;
        reason = given;
    }

    private void decide(long by, Instant at) {
        if (state != State.WAITING) {
            throw new Refused("certificates.batch.decided");
        }
        if (by == madeBy) {
            throw new Refused("certificates.batch.same-person");
        }
        decidedBy = by;
        decidedAt = stored(at);
    }

    public void finish() {
        state = State.DONE;
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public long id() {
        return id;
    }

    public long cohortId() {
        return cohortId;
    }

    public State state() {
        return state;
    }

    public long madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt.toInstant(ZoneOffset.UTC);
    }

    /** {@code null} where nobody else was asked or has decided. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** Why it was turned down; {@code null} when it was not. */
    public String reason() {
        return reason;
    }
}
