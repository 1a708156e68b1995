package org.watchroom.drills.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.watchroom.kernel.Refused;

/**
 * What one grader signed about one drill of one trainee. It comes into being signed and is never edited: who was wrong
 * signs a further record that points to this one. That one takes its place once a second person has agreed; both are kept.
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

    @Column(name = "turn_id")
    private Long turnId;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "correction_state")
    private CorrectionState correctionState;

    @Column(name = "second_id")
    private Long secondId;

    @Column(name = "second_at")
    private Instant secondAt;

    @Column(name = "second_words")
    private String secondWords;

    @Column(name = "skew_seconds")
    private Integer skewSeconds;

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
        turnId = who.turnId();
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

    /** A further record by the same grader, to take this one's place once a second person agrees; this one stays as it is. */
    public DrillRecord correct(String newKey, DrillSheet sheet, Seen seen, String reason, Instant now) {
        DrillRecord further = new DrillRecord(newKey, sheet, who(), seen, now);
        further.correctsId = id;
        further.correctionReason = reason;
        further.correctionState = CorrectionState.PROPOSED;
        return further;
    }

    /**
     * A second person's word on this correction.
     *
     * @param words why it is declined, or null
     * @throws Refused {@code drills.second.yours} when that is the grader, {@code .about-you} when it is the trainee,
     *     {@code .done-already} when somebody has had their word
     */
    public void second(CorrectionState outcome, long by, String words, Instant now) {
        if (correctionState != CorrectionState.PROPOSED) {
            throw new Refused("drills.second.done-already");
        }
        if (by == graderId) {
            throw new Refused("drills.second.yours");
        }
        if (by == traineeId) {
            throw new Refused("drills.second.about-you");
        }
        correctionState = outcome;
        secondId = by;
        secondWords = words;
        secondAt = now;
    }

    /** Whether this is what was sent, so that sending it again changes nothing. */
    public boolean isOf(long aSheet, Who who, Seen seen) {
        return sheetId == aSheet && who().equals(who) && correctsId == null && says(seen);
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

    private Who who() {
        return new Who(cohortId, traineeId, graderId, turnId);
    }

    /** The turn of a drill examination; empty when it was none. */
    public Optional<Long> turnId() {
        return Optional.ofNullable(turnId);
    }

    DrillResult result() {
        return new DrillResult(traineeId, isPassed(), points, signedAt, id);
    }

    public Seen seen() {
        return new Seen(startedAt, finishedAt, elapsedSeconds, fatal, fatalReason, note, marks);
    }

    public BigDecimal points() {
        return points;
    }

    /** @param seconds by which the desk's clock was ahead of the server's, or null */
    public void noteSkew(Integer seconds) {
        skewSeconds = seconds;
    }

    /** Null where the desk did not know; negative where its clock was behind. */
    public Integer skewSeconds() {
        return skewSeconds;
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

    /** Null for a record that corrects none. */
    public CorrectionState correctionState() {
        return correctionState;
    }

    /** Who agreed to this correction or declined it; null while nobody has. */
    public Long secondId() {
        return secondId;
    }

    public Instant secondAt() {
        return secondAt;
    }

    public String secondWords() {
        return secondWords;
    }

    /**
     * Who was graded, in which cohort, and by whom.
     *
     * @param turnId in which turn of a drill examination; null when it was none
     */
    public record Who(long cohortId, long traineeId, long graderId, Long turnId) {}

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
