package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a board came to together about one turn. Never changed; the newest of a turn holds. */
@Entity
@Table(name = "drill_outcome")
public class DrillOutcome {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "turn_id")
    private long turnId;

    private BigDecimal points;
    private String verdict;
    private String causes;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected DrillOutcome() {}

    public DrillOutcome(long turnId, DrillScoring.Score score, Instant settledAt) {
        this.turnId = turnId;
        points = score.points();
        verdict = score.passed() ? "PASSED" : "FAILED";
        causes = score.causes().stream().map(Cause::name).collect(Collectors.joining(","));
        this.settledAt = settledAt;
    }

    /** Whether it comes to the same. */
    public boolean says(DrillScoring.Score score) {
        return points.compareTo(score.points()) == 0 && causes().equals(List.copyOf(score.causes()));
    }

    public long turnId() {
        return turnId;
    }

    public BigDecimal points() {
        return points;
    }

    public boolean isPassed() {
        return "PASSED".equals(verdict);
    }

    public List<Cause> causes() {
        return causes.isEmpty()
                ? List.of()
                : Arrays.stream(causes.split(",")).map(Cause::valueOf).toList();
    }

    public Instant settledAt() {
        return settledAt;
    }
}
