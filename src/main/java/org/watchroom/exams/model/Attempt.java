package org.watchroom.exams.model;

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

/**
 * One person's paper: opened at a start with everything frozen, continued by later devices under a newer epoch, and sealed
 * once, by submission or by the deadline. A sealed attempt never changes again.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    /** Whether answers are taken. */
    public enum State {
        OPEN,
        SEALED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "sitting_id")
    private long sittingId;

    @Column(name = "person_id")
    private long personId;

    private int number;
    private long seed;
    private int epoch;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    private Instant deadline;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "seal_cause")
    private SealCause sealCause;

    private BigDecimal points;
    private Boolean passed;

    @Column(name = "paper_hash")
    private String paperHash;

    @Column(name = "graded_at")
    private Instant gradedAt;

    protected Attempt() {}

    /** Another device takes over; what the earlier ones still send is refused from now on. */
    public void takeOver() {
        epoch++;
    }

    /** Moves the deadline on, never back; a paper whose time is over stays as it is. */
    public void extend(Instant now, Instant newDeadline) {
        if (isOpen() && !isOverdue(now) && newDeadline.isAfter(deadline)) {
            deadline = newDeadline;
        }
    }

    /**
     * Ends the attempt. Its finish is the deadline at the latest, however late the sealing runs.
     *
     * @param now by the clock of the database
     * @param passMark points of 100 that a pass needs
     */
    public void seal(Instant now, Marks marks, BigDecimal passMark, String hash) {
        if (state == State.SEALED) {
            throw new IllegalStateException("Attempt " + id + " is sealed already");
        }
        boolean inTime = !now.isAfter(deadline);
        state = State.SEALED;
        finishedAt = inTime ? now : deadline;
        sealCause = inTime ? SealCause.SUBMITTED : SealCause.DEADLINE;
        points = marks.total();
        passed = points.compareTo(passMark) >= 0;
        paperHash = hash;
        gradedAt = now;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(deadline);
    }

    public long id() {
        return id;
    }

    public long sittingId() {
        return sittingId;
    }

    public long personId() {
        return personId;
    }

    public int number() {
        return number;
    }

    public long seed() {
        return seed;
    }

    public int epoch() {
        return epoch;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant deadline() {
        return deadline;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public SealCause sealCause() {
        return sealCause;
    }

    public BigDecimal points() {
        return points;
    }

    public Boolean passed() {
        return passed;
    }

    public String paperHash() {
        return paperHash;
    }
}
