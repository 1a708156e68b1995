package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One trainee at one station. */
@Entity
@Table(name = "drill_turn")
public class DrillTurn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exam_id")
    private long examId;

    @Column(name = "station_id")
    private long stationId;

    @Column(name = "trainee_id")
    private long traineeId;

    @Column(name = "group_no")
    private int groupNo;

    @Column(name = "begins_at")
    private Instant beginsAt;

    protected DrillTurn() {}

    public DrillTurn(long examId, long stationId, long traineeId, int groupNo, Instant beginsAt) {
        this.examId = examId;
        this.stationId = stationId;
        this.traineeId = traineeId;
        this.groupNo = groupNo;
        this.beginsAt = beginsAt;
    }

    public long id() {
        return id;
    }

    public long examId() {
        return examId;
    }

    public long stationId() {
        return stationId;
    }

    public long traineeId() {
        return traineeId;
    }

    public int groupNo() {
        return groupNo;
    }

    public Instant beginsAt() {
        return beginsAt;
    }
}
