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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/**
 * One person's paper: opened at a start with everything frozen, continued by later devices under a newer epoch, and sealed,
 * by submission, by the deadline or by the invigilator. These and no other changes exist:
 *
 * <ul>
 *   <li>open to paused: {@link #pause}, while its time is not over; nothing is taken and the deadline rests
 *   <li>paused to open: {@link #resume}, and the deadline is moved on by the length of the pause
 *   <li>open or paused to sealed: {@link #seal}; a paused paper finishes at the moment when it was paused. Its candidate
 *       cannot hand it in, only the invigilator can take it in
 *   <li>sealed to open: {@link #reopen}, with a new deadline, unless its candidate has seen the right answers; what it had
 *       come to is copied to {@code sealing} before
 * </ul>
 *
 * <p>A sealed attempt changes in no other way.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    private static final int NANOS_OF_A_MICRO = 1_000;

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

    @Column(name = "pool_id")
    private Long poolId;

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

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "moved_micros")
    private long movedMicros;

    @Column(name = "reviewed_at", insertable = false, updatable = false)
    private Instant reviewedAt;

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

    /** Stops the time of a paper that is being written. */
    public void pause(Instant now) {
        if (isRunning(now)) {
            pausedAt = now;
        }
    }

    /** Lets the time run on; the pause itself cost none. */
    public void resume(Instant now) {
        if (isPaused()) {
            move(Duration.between(pausedAt, now));
            pausedAt = null;
        }
    }

    /** Moves the deadline on, whether or not the paper is paused. */
    public void give(Duration time) {
        move(time);
    }

    private void move(Duration by) {
        deadline = deadline.plus(by);
        movedMicros += by.toNanos() / NANOS_OF_A_MICRO;
    }

    /**
     * Ends the attempt. Its finish is the deadline at the latest, however late the sealing runs, and that is then the cause.
     *
     * @param now by the clock of the database
     * @param asked why it is sealed if its time is not over
     * @param passMark points of 100 that a pass needs
     */
    public void seal(Instant now, SealCause asked, Marks marks, BigDecimal passMark, String hash) {
        if (state == State.SEALED) {
            throw new IllegalStateException("Attempt " + id + " is sealed already");
        }
        Instant writtenUntil = isPaused() ? pausedAt : now;
        boolean inTime = !writtenUntil.isAfter(deadline);
        state = State.SEALED;
        finishedAt = inTime ? writtenUntil : deadline;
        sealCause = inTime ? asked : SealCause.DEADLINE;
        points = marks.total();
        passed = points.compareTo(passMark) >= 0;
        paperHash = hash;
        gradedAt = now;
        pausedAt = null;
    }

    /**
     * Takes answers again until a new deadline. The caller has copied what the paper had come to.
     *
     * @throws Refused {@code exams.reopen.open}, or {@code exams.reopen.seen} when its candidate has seen the right answers
     */
    public void reopen(Instant now, Duration time) {
        if (isOpen()) {
            throw new Refused("exams.reopen.open");
        }
        if (isReviewed()) {
            throw new Refused("exams.reopen.seen");
        }
        Instant until = now.plus(time);
        movedMicros = Math.max(0, movedMicros + ChronoUnit.MICROS.between(deadline, until));
        deadline = until;
        state = State.OPEN;
        finishedAt = null;
        sealCause = null;
        points = null;
        passed = null;
        paperHash = null;
        gradedAt = null;
    }

    /** Whether answers are taken now. */
    public boolean isRunning(Instant now) {
        return isOpen() && !isPaused() && !now.isAfter(deadline);
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && !isPaused() && now.isAfter(deadline);
    }

    /** Whether its candidate has seen the right answers. */
    public boolean isReviewed() {
        return reviewedAt != null;
    }

    /** When the time of this paper would have begun if nobody had moved its deadline. */
    public Instant timeRunsFrom() {
        return startedAt.plus(movedMicros, ChronoUnit.MICROS);
    }

    /** Since when nobody may write, or null. */
    public Instant pausedAt() {
        return pausedAt;
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

    /** Of the questions that it was drawn from; empty for a paper from before these were kept. */
    public Optional<Long> poolId() {
        return Optional.ofNullable(poolId);
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

    public Instant gradedAt() {
        return gradedAt;
    }

    public String paperHash() {
        return paperHash;
    }
}
