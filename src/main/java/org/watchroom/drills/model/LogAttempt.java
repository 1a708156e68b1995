package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A form that a trainee filled in and handed in. It never changes. */
@Entity
@Table(name = "log_attempt")
public class LogAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "trainee_id")
    private long traineeId;

    @Column(name = "exercise_id")
    private long exerciseId;

    private String answers;
    private BigDecimal points;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected LogAttempt() {}

    /** @param answers in JSON, by the name of the field */
    public LogAttempt(long traineeId, long exerciseId, String answers, BigDecimal points, Instant now) {
        this.traineeId = traineeId;
        this.exerciseId = exerciseId;
        this.answers = answers;
        this.points = points;
        handedInAt = now;
    }

    public long id() {
        return id;
    }

    public long traineeId() {
        return traineeId;
    }

    public long exerciseId() {
        return exerciseId;
    }

    public String answers() {
        return answers;
    }

    public BigDecimal points() {
        return points;
    }

    public Instant handedInAt() {
        return handedInAt;
    }
}
