package org.watchroom.exams.model;

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
import org.watchroom.kernel.Refused;

/** An examination held for one cohort, within one window of time. */
@Entity
@Table(name = "sitting")
public class Sitting {

    /** Most papers that may be open at once. */
    public static final int MOST_SEATS = 5_000;

    private static final int MOST_ATTEMPTS = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "blueprint_id")
    private long blueprintId;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private int minutes;

    @Column(name = "attempts_allowed")
    private int attemptsAllowed;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_policy")
    private ReviewPolicy reviewPolicy;

    private Integer seats;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "full_screen")
    private boolean fullScreen;

    @Version
    private int version;

    protected Sitting() {}

    /**
     * @param blueprint the time limit of whose paper holds
     * @throws Refused when the window is empty or the number of attempts is not between 1 and 20
     */
    public Sitting(
            Blueprint blueprint,
            long cohortId,
            String titleZh,
            String titleEn,
            Window window,
            int attemptsAllowed,
            ReviewPolicy reviewPolicy) {
        if (!window.closesAt().isAfter(window.opensAt())) {
            throw Refused.input("exams.sitting.window");
        }
        if (attemptsAllowed < 1 || attemptsAllowed > MOST_ATTEMPTS) {
            throw Refused.input("exams.sitting.attempts", MOST_ATTEMPTS);
        }
        this.blueprintId = blueprint.id();
        this.cohortId = cohortId;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.opensAt = window.opensAt();
        this.closesAt = window.closesAt();
        this.minutes = blueprint.minutes();
        this.attemptsAllowed = attemptsAllowed;
        this.reviewPolicy = reviewPolicy;
    }

    /**
     * Sets the rules of the room.
     *
     * @param seats papers that may be open at once, 1 to 5,000, or null for any number
     * @param fullScreen whether pages ask for the full screen and tell how often it was left
     */
    public void ruleRoom(Integer seats, boolean fullScreen) {
        if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
            throw Refused.input("exams.rules.seats", MOST_SEATS);
        }
        this.seats = seats;
        this.fullScreen = fullScreen;
    }

    /** Asks for an access code from now on, or with null for none. Whoever gave the former one stays admitted. */
    public void askFor(AccessCode code) {
        codeHash = code == null ? null : code.salted();
    }

    /** Whether the code opens the room; any does while none is asked. */
    public boolean opensFor(String code) {
        return codeHash == null || AccessCode.matches(code, codeHash);
    }

    /** From when until when papers may be open. */
    public record Window(Instant opensAt, Instant closesAt) {}

    /** @return min(start + limit + extra, end of the window) */
    public static Instant deadline(Instant start, int minutes, int extraMinutes, Instant closesAt) {
        Instant limit = start.plus(Duration.ofMinutes((long) minutes + extraMinutes));
        return limit.isBefore(closesAt) ? limit : closesAt;
    }

    public long id() {
        return id;
    }

    public long blueprintId() {
        return blueprintId;
    }

    public long cohortId() {
        return cohortId;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public int minutes() {
        return minutes;
    }

    public int attemptsAllowed() {
        return attemptsAllowed;
    }

    public ReviewPolicy reviewPolicy() {
        return reviewPolicy;
    }

    public Integer seats() {
        return seats;
    }

    public boolean asksForCode() {
        return codeHash != null;
    }

    public boolean asksForFullScreen() {
        return fullScreen;
    }

    public boolean isUpcoming(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** Whether a trainee sees the score of a sealed paper. */
    public boolean showsScore(Instant now) {
        return reviewPolicy != ReviewPolicy.AFTER_WINDOW || isOver(now);
    }

    /** Whether a trainee sees the questions of a sealed paper with their explanations. */
    public boolean showsReview(Instant now) {
        return reviewPolicy == ReviewPolicy.AT_ONCE || reviewPolicy == ReviewPolicy.AFTER_WINDOW && isOver(now);
    }
}
