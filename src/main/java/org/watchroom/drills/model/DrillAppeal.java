package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.watchroom.kernel.Refused;

/** What a trainee has against a record, and what was answered. Once answered it is never changed. */
@Entity
@Table(name = "drill_appeal")
public class DrillAppeal {

    public enum Outcome {
        UPHELD,
        DISMISSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "record_id")
    private long recordId;

    private String words;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected DrillAppeal() {}

    public DrillAppeal(long recordId, String words, Instant lodgedAt) {
        this.recordId = recordId;
        this.words = words;
        this.lodgedAt = lodgedAt;
    }

    /** @throws Refused {@code drills.appeal.answered-already} */
    public void answer(Outcome given, String said, long by, Instant now) {
        if (outcome != null) {
            throw new Refused("drills.appeal.answered-already");
        }
        outcome = given;
        answer = said;
        answeredBy = by;
        answeredAt = now;
    }

    public long recordId() {
        return recordId;
    }

    public String words() {
        return words;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** Null while it waits for an answer; so are the three that follow. */
    public Outcome outcome() {
        return outcome;
    }

    public String answer() {
        return answer;
    }

    public Long answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
