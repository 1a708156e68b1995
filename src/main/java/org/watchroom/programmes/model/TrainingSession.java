package org.watchroom.programmes.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.watchroom.kernel.Refused;

/** One meeting of a cohort: a lesson, a drill or a mock examination, in a room, from one instant to another. */
@Entity
@Table(name = "training_session")
public class TrainingSession {

    /** What is done in it. */
    public enum Kind {
        THEORY,
        DRILL,
        MOCK
    }

    /** Longest session: twelve hours. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How long before its start attendance opens. */
    public static final Duration EARLIEST = Duration.ofMinutes(30);

    /** Who comes up to so much after the start is in time. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cohort_id")
    private long cohortId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String room;

    @Column(name = "instructor_id")
    private Long instructorId;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    private boolean cancelled;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "code_secret")
    private byte[] codeSecret;

    @Version
    private int version;

    protected TrainingSession() {}

    /** @param codeSecret at least 32 random bytes, known to nobody */
    public TrainingSession(long cohortId, byte[] codeSecret) {
        this.cohortId = cohortId;
        this.codeSecret = codeSecret.clone();
    }

    /**
     * Says what happens when and where.
     *
     * @param by the instructor; null when nobody is named yet
     * @throws Refused {@code programmes.session.times} unless it ends after its start, within twelve hours;
     *     {@code programmes.session.cancelled}
     */
    public void isHeld(Kind what, String named, String where, Long by, Instant from, Instant until, Instant now) {
        requireHeld();
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refused.input("programmes.session.times");
        }
        kind = what;
        title = named;
        room = where;
        instructorId = by;
        startsAt = utc(from);
        endsAt = utc(until);
        changedAt = utc(now);
    }

    public void cancel(Instant now) {
        requireHeld();
        cancelled = true;
        changedAt = utc(now);
    }

    /** Refuses with {@code programmes.session.cancelled}. */
    public void requireHeld() {
        if (cancelled) {
            throw new Refused("programmes.session.cancelled", title);
        }
    }

    /** Refuses with {@code programmes.session.cancelled}, or {@code programmes.attendance.early} before it opens. */
    public void requireAttendanceOpen(Instant now) {
        requireHeld();
        if (now.isBefore(startsAt().minus(EARLIEST))) {
            throw new Refused("programmes.attendance.early", title, EARLIEST.toMinutes());
        }
    }

    /** Whole minutes from start to end. */
    public int minutes() {
        return (int) Duration.between(startsAt(), endsAt()).toMinutes();
    }

    /** How many minutes late somebody is who comes now; 0 within the first ten. */
    public int minutesLate(Instant now) {
        Duration since = Duration.between(startsAt(), now);
        return since.compareTo(GRACE) <= 0 ? 0 : (int) Math.min(minutes(), since.toMinutes());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public long id() {
        return id;
    }

    public long cohortId() {
        return cohortId;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String room() {
        return room;
    }

    public Long instructorId() {
        return instructorId;
    }

    public Instant startsAt() {
        return startsAt.toInstant(ZoneOffset.UTC);
    }

    public Instant endsAt() {
        return endsAt.toInstant(ZoneOffset.UTC);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public Instant changedAt() {
        return changedAt.toInstant(ZoneOffset.UTC);
    }

    public byte[] codeSecret() {
        return codeSecret.clone();
    }

    public int version() {
        return version;
    }
}
