package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The chief's word on what a board differs about. Never changed; the newest on an item holds. */
@Entity
@Table(name = "drill_decision")
public class DrillDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "turn_id")
    private long turnId;

    @Column(name = "item_id")
    private Long itemId;

    private boolean failed;
    private String reason;

    @Column(name = "chief_id")
    private long chiefId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DrillDecision() {}

    /** @param itemId null for the drill as a whole */
    public DrillDecision(long turnId, Long itemId, boolean failed, String reason, long chiefId, Instant decidedAt) {
        this.turnId = turnId;
        this.itemId = itemId;
        this.failed = failed;
        this.reason = reason;
        this.chiefId = chiefId;
        this.decidedAt = decidedAt;
    }

    /** Null for the drill as a whole. */
    public Long itemId() {
        return itemId;
    }

    public boolean isFailed() {
        return failed;
    }

    public String reason() {
        return reason;
    }

    public long chiefId() {
        return chiefId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
