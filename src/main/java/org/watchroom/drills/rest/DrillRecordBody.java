package org.watchroom.drills.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.watchroom.drills.RecordView;

/** A signed record. */
public class DrillRecordBody {
    public final long id;
    public final String sheet;
    public final int sheetVersion;
    public final String trainee;
    public final String grader;
    public final Instant startedAt;
    public final int elapsedSeconds;
    public final BigDecimal points;
    public final BigDecimal passMark;
    public final String verdict;
    public final List<String> causes;
    public final boolean fatal;
    public final String fatalReason;
    public final String note;
    public final Instant signedAt;
    public final Long corrects;
    public final String correctionReason;
    /** Of a correction: PROPOSED, AGREED or DECLINED. */
    public final String correctionState;

    public final Long correctedBy;
    public final boolean traineeSigned;
    public final String traineeDidNotSign;
    /** Who checked the grader's password: SERVER, DEVICE or NOBODY; absent where none was asked for. */
    public final String graderProvedBy;

    public final Integer skewSeconds;
    public final List<Mark> marks;

    DrillRecordBody(RecordView view) {
        id = view.row().id();
        sheet = view.row().sheetCode();
        sheetVersion = view.sheetVersion();
        trainee = view.row().trainee();
        grader = view.row().grader();
        startedAt = view.startedAt();
        elapsedSeconds = view.elapsedSeconds();
        points = view.row().points();
        passMark = view.row().passMark();
        verdict = view.row().passed() ? "PASSED" : "FAILED";
        causes = view.row().causes();
        fatal = view.fatal();
        fatalReason = view.fatalReason();
        note = view.note();
        signedAt = view.row().signedAt();
        corrects = view.row().correctsId();
        correctionReason = view.correctionReason();
        correctionState = view.row().correctionState();
        correctedBy = view.row().correctedById();
        traineeSigned = view.signing().traineeSigned();
        traineeDidNotSign = view.signing().traineeDidNot();
        graderProvedBy = view.signing().provedBy();
        skewSeconds = view.signing().skewSeconds();
        marks = view.marks().stream().map(Mark::new).toList();
    }

    /** The mark of one item. */
    public static class Mark {
        public final int no;
        public final String result;
        public final boolean fatal;
        public final String reason;
        public final int atSecond;

        Mark(RecordView.Mark mark) {
            no = mark.no();
            result = mark.result();
            fatal = mark.fatal();
            reason = mark.reason();
            atSecond = mark.atSecond();
        }
    }
}
