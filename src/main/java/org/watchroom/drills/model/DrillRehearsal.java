package org.watchroom.drills.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One drill that a trainee rehearsed alone and marked themself. It is never a result. */
@Entity
@Table(name = "drill_rehearsal")
public class DrillRehearsal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "client_key")
    private String clientKey;

    @Column(name = "trainee_id")
    private long traineeId;

    @Column(name = "sheet_id")
    private long sheetId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "elapsed_seconds")
    private int elapsedSeconds;

    private BigDecimal points;
    private String causes;

    @Column(name = "kept_at")
    private Instant keptAt;

    @ElementCollection
    @CollectionTable(name = "drill_rehearsal_mark", joinColumns = @JoinColumn(name = "rehearsal_id"))
    private List<RehearsalMark> marks = new ArrayList<>();

    protected DrillRehearsal() {}

    /** Scored by the rule of real drills. */
    public DrillRehearsal(String clientKey, long traineeId, DrillSheet sheet, Went went, Instant now) {
        this.clientKey = clientKey;
        this.traineeId = traineeId;
        sheetId = sheet.id();
        startedAt = went.startedAt();
        elapsedSeconds = went.elapsedSeconds();
        marks = new ArrayList<>(went.marks().stream().map(RehearsalMark::new).toList());
        DrillScoring.Score score = sheet.score(went.marks(), false, elapsedSeconds);
        points = score.points();
        causes = score.causes().stream().map(Cause::name).collect(Collectors.joining(","));
        keptAt = now;
    }

    public boolean isOf(long trainee, long sheet) {
        return traineeId == trainee && sheetId == sheet;
    }

    public boolean isPassed() {
        return causes.isEmpty();
    }

    public List<String> causes() {
        return causes.isEmpty() ? List.of() : Arrays.asList(causes.split(","));
    }

    public long id() {
        return id;
    }

    public long sheetId() {
        return sheetId;
    }

    public BigDecimal points() {
        return points;
    }

    public Went went() {
        return new Went(
                startedAt,
                elapsedSeconds,
                marks.stream().map(RehearsalMark::mark).toList());
    }

    /**
     * How it went.
     *
     * @param elapsedSeconds by the stopwatch, pauses left out
     * @param marks one for each item of the sheet
     */
    public record Went(Instant startedAt, int elapsedSeconds, List<DrillMark> marks) {
        public Went {
            marks = List.copyOf(marks);
        }
    }
}
