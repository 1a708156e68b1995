package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.watchroom.kernel.Refused;

/**
 * The life of a version of a drill sheet: written by somebody, released by somebody else, retired. People are named by id,
 * the product itself by null.
 */
@Embeddable
public class SheetLife {

    @Enumerated(EnumType.STRING)
    private SheetState state;

    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "reviewer_id")
    private Long reviewerId;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "retired_by")
    private Long retiredBy;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "retired_why")
    private String retiredWhy;

    protected SheetLife() {}

    /** Every version begins as a draft. */
    public static SheetLife writtenBy(Long author) {
        SheetLife life = new SheetLife();
        life.state = SheetState.DRAFT;
        life.authorId = author;
        life.changedBy = author;
        return life;
    }

    /** @throws Refused {@code drills.sheet.release.not-draft} */
    void rewrittenBy(Long person) {
        requireDraft();
        changedBy = person;
    }

    /**
     * @throws Refused {@code drills.sheet.release.not-draft}; {@code drills.sheet.release.own} for whoever wrote it or changed
     *     it last
     */
    public void release(Long person, Instant now) {
        requireDraft();
        if (isOf(person)) {
            throw new Refused("drills.sheet.release.own");
        }
        state = SheetState.RELEASED;
        reviewerId = person;
        releasedAt = now;
    }

    /**
     * @param why null when a newer version takes its place
     * @throws Refused {@code drills.sheet.retired} when it is already
     */
    public void retire(Long person, String why, Instant now) {
        if (state == SheetState.RETIRED) {
            throw new Refused("drills.sheet.retired");
        }
        state = SheetState.RETIRED;
        retiredBy = person;
        retiredAt = now;
        retiredWhy = why;
    }

    private void requireDraft() {
        if (state != SheetState.DRAFT) {
            throw new Refused("drills.sheet.release.not-draft");
        }
    }

    /** Whether that person wrote it or changed it last. */
    public boolean isOf(Long person) {
        return person != null && (person.equals(authorId) || person.equals(changedBy));
    }

    public SheetState state() {
        return state;
    }

    public Long authorId() {
        return authorId;
    }

    /** Whoever changed it last. */
    public Long changedBy() {
        return changedBy;
    }

    public Long reviewerId() {
        return reviewerId;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Long retiredBy() {
        return retiredBy;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    /** Null when a newer version took its place. */
    public String retiredWhy() {
        return retiredWhy;
    }
}
