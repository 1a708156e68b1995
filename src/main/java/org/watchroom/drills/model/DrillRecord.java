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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one grader signed about one drill of one trainee. It comes into being signed and is never edited: who was wrong
 * signs a further record that points to this one, and both are kept.
 */
@Entity
@Table(name = "drill_record")
public class DrillRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "client_key")
    private String clientKey;

    @Column(name = "sheet_id")
    private long sheetId;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "trainee_id")
    private long traineeId;

    @Column(name = "grader_id")
    private long graderId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "elapsed_seconds")
    private int elapsedSeconds;

    private BigDecimal points;
    private String verdict;
    private String causes;
    private boolean fatal;

    @Column(name = "fatal_reason")
    private String fatalReason;

    private String note;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "corrects_id")
    private Long correctsId;

    @Column(name = "correction_reason")
    private String correctionReason;

    @ElementCollection
    @CollectionTable(name = "drill_mark", joinColumns = @JoinColumn(name = "record_id"))
    private List<DrillMark> marks = new ArrayList<>();

    protected DrillRecord() {}

    /** Signs. The points and the verdict are worked out here, from the sheet. */
    public DrillRecord(String clientKey, DrillSheet sheet, Who who, Seen seen, Instant signedAt) {
        this.clientKey = clientKey;
        sheetId = sheet.id();
        cohortId = who.cohortId();
        traineeId = who.traineeId();
        graderId = who.graderId();
        startedAt = seen.startedAt();
        finishedAt = seen.finishedAt();
        elapsedSeconds = seen.elapsedSeconds();
        fatal = seen.fatal();
        fatalReason = seen.fatalReason();
        note = seen.note();
        marks = new ArrayList<>(seen.marks());
        this.signedAt = signedAt;
        DrillScoring.Score score = sheet.score(marks, fatal, elapsedSeconds);
        points = score.points();
        verdict = score.passed() ? "PASSED" : "FAILED";
        causes = score.causes().stream().map(Cause::name).collect(Collectors.joining(","));
    }

    /** A further record by the same grader that takes this one's place; this one stays as it is. */
    public DrillRecord correct(String newKey, DrillSheet sheet, Seen seen, String reason, Instant now) {
        DrillRecord further = new DrillRecord(newKey, sheet, new Who(cohortId, traineeId, graderId), seen, now);
        further.correctsId = id;
        further.correctionReason = reason;
        return further;
    }

    /** Whether this is what was sent, so that sending it again changes nothing. */
    public boolean isOf(long aSheet, Who who, Seen seen) {
        return sheetId == aSheet
                && new Who(cohortId, traineeId, graderId).equals(who)
                && correctsId == null
                && says(seen);
    }

    /** Whether those findings are the ones that were signed here. */
    public boolean says(Seen seen) {
        return startedAt.equals(seen.startedAt())
                && finishedAt.equals(seen.finishedAt())
                && elapsedSeconds == seen.elapsedSeconds()
                && fatal == seen.fatal()
                && Objects.equals(fatalReason, seen.fatalReason())
                && Objects.equals(note, seen.note())
                && new HashSet<>(marks).equals(new HashSet<>(seen.marks()));
    }

    public boolean isPassed() {
        return "PASSED".equals(verdict);
    }

    public List<Cause> causes() {
        return causes.isEmpty()
                ? List.of()
                : Arrays.stream(causes.split(",")).map(Cause::valueOf).toList();
    }

    public long id() {
        return id;
    }

    public String clientKey() {
        return clientKey;
    }

    public long sheetId() {
        return sheetId;
    }

    public long cohortId() {
        return cohortId;
    }

    public long traineeId() {
        return traineeId;
    }

    public long graderId() {
        return graderId;
    }

    public Seen seen() {
        return new Seen(startedAt, finishedAt, elapsedSeconds, fatal, fatalReason, note, marks);
    }

    public BigDecimal points() {
        return points;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Optional<Long> correctsId() {
        return Optional.ofNullable(correctsId);
    }

    public String correctionReason() {
        return correctionReason;
    }

    /** Who was graded, in which cohort, and by whom. */
    public record Who(long cohortId, long traineeId, long graderId) {}

    /**
     * What the grader saw and wrote.
     *
     * @param startedAt when the stopwatch was started, to the microsecond
     * @param elapsedSeconds by the stopwatch, pauses left out
     * @param fatal whether the drill as a whole is marked fatal
     * @param note the grader's own words, or null
     */
    public record Seen(
            Instant startedAt,
            Instant finishedAt,
            int elapsedSeconds,
            boolean fatal,
            String fatalReason,
            String note,
            List<DrillMark> marks) {
        public Seen {
            marks = List.copyOf(marks);
        }
    }
}
