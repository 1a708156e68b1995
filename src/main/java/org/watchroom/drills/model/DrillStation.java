package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place of a drill examination where one sheet is gone through. */
@Entity
@Table(name = "drill_station")
public class DrillStation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exam_id")
    private long examId;

    private int no;

    @Column(name = "board_no")
    private int boardNo;

    @Column(name = "sheet_id")
    private long sheetId;

    @Enumerated(EnumType.STRING)
    private StationDraw.Why why;

    protected DrillStation() {}

    public DrillStation(long examId, int no, int boardNo, long sheetId, StationDraw.Why why) {
        this.examId = examId;
        this.no = no;
        this.boardNo = boardNo;
        this.sheetId = sheetId;
        this.why = why;
    }

    public long id() {
        return id;
    }

    public int no() {
        return no;
    }

    public int boardNo() {
        return boardNo;
    }

    public long sheetId() {
        return sheetId;
    }

    public StationDraw.Why why() {
        return why;
    }
}
