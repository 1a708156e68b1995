package org.watchroom.drills.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** A day on which boards of graders see the trainees of a cohort at stations. Once planned it is held or cancelled. */
@Entity
@Table(name = "drill_exam")
public class DrillExam {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cohort_id")
    private long cohortId;

    private String title;

    @Column(name = "begins_at")
    private Instant beginsAt;

    private String level;
    private long seed;

    @Column(name = "graders_each")
    private int gradersEach;

    @Column(name = "group_size")
    private int groupSize;

    @Column(name = "pause_seconds")
    private int pauseSeconds;

    @Enumerated(EnumType.STRING)
    @Column(name = "merge_rule")
    private PanelMerge.Points mergeRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "star_rule")
    private PanelMerge.Star starRule;

    @Column(name = "chief_id")
    private Long chiefId;

    @Column(name = "planned_by")
    private long plannedBy;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "cancelled_by")
    private Long cancelledBy;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @ElementCollection
    @CollectionTable(name = "drill_board_grader", joinColumns = @JoinColumn(name = "exam_id"))
    private List<Seat> seats = new ArrayList<>();

    protected DrillExam() {}

    /** @param graders in the order in which they fill the boards */
    public DrillExam(long cohortId, String title, String level, Terms terms, List<Long> graders, long by, Instant now) {
        this.cohortId = cohortId;
        this.title = title;
        this.level = level;
        beginsAt = terms.beginsAt();
        seed = terms.seed();
        gradersEach = terms.gradersEach();
        groupSize = terms.groupSize();
        pauseSeconds = (int) terms.pause().toSeconds();
        mergeRule = terms.mergeRule();
        starRule = terms.starRule();
        chiefId = terms.chiefId();
        plannedBy = by;
        plannedAt = now;
        for (int i = 0; i < graders.size(); i++) {
            seats.add(new Seat(i / gradersEach + 1, graders.get(i)));
        }
    }

    /** @throws Refused {@code drills.exam.cancelled-already} */
    public void cancel(long by, Instant now) {
        if (isCancelled()) {
            throw new Refused("drills.exam.cancelled-already");
        }
        cancelledBy = by;
        cancelledAt = now;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** The graders of a board. */
    public List<Long> graders(int board) {
        return seats.stream()
                .filter(seat -> seat.boardNo == board)
                .map(seat -> seat.graderId)
                .toList();
    }

    public Optional<Integer> boardOf(long grader) {
        return seats.stream()
                .filter(seat -> seat.graderId == grader)
                .map(seat -> seat.boardNo)
                .findFirst();
    }

    public long id() {
        return id;
    }

    public long cohortId() {
        return cohortId;
    }

    public String title() {
        return title;
    }

    public String level() {
        return level;
    }

    public Terms terms() {
        return new Terms(
                beginsAt, seed, gradersEach, groupSize, Duration.ofSeconds(pauseSeconds), mergeRule, starRule, chiefId);
    }

    public long plannedBy() {
        return plannedBy;
    }

    /**
     * @param seed the stations were drawn from it
     * @param gradersEach graders of a board: 1, 3 or 5
     * @param groupSize most trainees with a board in a round, 1 to 5
     * @param pause between two drills, up to an hour
     * @param chiefId whose word holds where graders differ; null unless the star rule asks for one
     */
    public record Terms(
            Instant beginsAt,
            long seed,
            int gradersEach,
            int groupSize,
            Duration pause,
            PanelMerge.Points mergeRule,
            PanelMerge.Star starRule,
            Long chiefId) {}

    /** A grader's place on a board. */
    @Embeddable
    public static class Seat {

        @Column(name = "board_no")
        private int boardNo;

        @Column(name = "grader_id")
        private long graderId;

        protected Seat() {}

        Seat(int boardNo, long graderId) {
            this.boardNo = boardNo;
            this.graderId = graderId;
        }
    }
}
