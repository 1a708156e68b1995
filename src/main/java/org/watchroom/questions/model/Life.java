package org.watchroom.questions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.util.Objects;
import org.watchroom.kernel.Refused;

/**
 * The life of a version: written by somebody, looked over by somebody else, put in use, retired. People are named by id,
 * the product itself by null; times are in UTC.
 */
@Embeddable
public class Life {

    public static final int LONGEST_NOTE = 500;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "reviewed_by")
    private Long reviewedBy;

    @Column(name = "reviewed_at")
    private LocalDateTime reviewedAt;

    private String note;

    @Column(name = "note_by")
    private Long noteBy;

    @Column(name = "note_at")
    private LocalDateTime noteAt;

    @Column(name = "retired_by")
    private Long retiredBy;

    @Column(name = "retired_at")
    private LocalDateTime retiredAt;

    @Column(name = "retired_why")
    private String retiredWhy;

    protected Life() {}

    private Life(State state, Long authorId) {
        this.state = state;
        this.authorId = authorId;
        this.changedBy = authorId;
    }

    /** What a person wrote begins as a draft; what the product brings itself is in use at once. */
    public static Life writtenBy(Long author) {
        return new Life(author == null ? State.IN_USE : State.DRAFT, author);
    }

    /** @throws Refused {@code questions.life.not-draft} */
    void rewrittenBy(Long person) {
        requireDraft();
        changedBy = person;
    }

    /**
     * @throws Refused {@code questions.life.not-draft}; {@code questions.life.own} for whoever wrote it or changed it last
     */
    public void review(Long person, LocalDateTime now) {
        requireDraft();
        if (isOf(person)) {
            throw new Refused("questions.life.own");
        }
        state = State.REVIEWED;
        reviewedBy = person;
        reviewedAt = now;
        note = null;
        noteBy = null;
        noteAt = null;
    }

    /**
     * Back to a draft, with what is to be mended.
     *
     * @param why 1 to {@link #LONGEST_NOTE} characters
     * @throws Refused {@code questions.life.not-back} once it was in use; {@code questions.life.note}
     */
    public void sendBack(Long person, String why, LocalDateTime now) {
        if (state != State.DRAFT && state != State.REVIEWED) {
            throw new Refused("questions.life.not-back");
        }
        String said = Objects.toString(why, "").strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_NOTE) {
            throw Refused.input("questions.life.note", LONGEST_NOTE);
        }
        state = State.DRAFT;
        reviewedBy = null;
        reviewedAt = null;
        note = said;
        noteBy = person;
        noteAt = now;
    }

    /** @throws Refused {@code questions.life.not-reviewed} */
    public void putInUse() {
        requireReviewed();
        state = State.IN_USE;
    }

    /** @throws Refused {@code questions.life.retired} */
    public void retire(Long person, String why, LocalDateTime now) {
        if (state == State.RETIRED) {
            throw new Refused("questions.life.retired");
        }
        state = State.RETIRED;
        retiredBy = person;
        retiredAt = now;
        retiredWhy = why;
    }

    /** @throws Refused {@code questions.life.not-reviewed} */
    public void requireReviewed() {
        if (state != State.REVIEWED) {
            throw new Refused("questions.life.not-reviewed");
        }
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refused("questions.life.not-draft");
        }
    }

    /** Whether that person wrote it or changed it last. */
    public boolean isOf(Long person) {
        return person != null && (person.equals(authorId) || person.equals(changedBy));
    }

    public State state() {
        return state;
    }

    public Long authorId() {
        return authorId;
    }

    /** Whoever changed it last. */
    public Long changedBy() {
        return changedBy;
    }

    public Long reviewedBy() {
        return reviewedBy;
    }

    public LocalDateTime reviewedAt() {
        return reviewedAt;
    }

    /** Why it was sent back, or null. */
    public String note() {
        return note;
    }

    public Long noteBy() {
        return noteBy;
    }

    public LocalDateTime noteAt() {
        return noteAt;
    }

    public Long retiredBy() {
        return retiredBy;
    }

    public LocalDateTime retiredAt() {
        return retiredAt;
    }

    /** Null when a newer version took its place. */
    public String retiredWhy() {
        return retiredWhy;
    }
}
