package org.watchroom.drills;

import java.time.Instant;
import java.util.List;

/** A drill examination with its boards, its stations and who is where and when. */
public record DrillExamView(DrillExamFacts facts, List<Board> boards, List<Station> stations, List<Turn> turns) {

    public record Board(int no, List<ExamChoices.Grader> graders) {}

    /** @param why STAR where it holds a ★ that would be missing, DRAWN where it was drawn */
    public record Station(
            int no, String sheetCode, String titleZh, String titleEn, int totalSeconds, int boardNo, String why) {}

    /**
     * @param signed how many of the board's graders have signed
     * @param passed null while it is not settled
     * @param asksChief whether all have signed and the chief has to decide
     * @param mayGrade whether the reader is of its board and has not signed yet
     */
    public record Turn(
            long id,
            int groupNo,
            int stationNo,
            String sheetCode,
            long traineeId,
            String trainee,
            String institution,
            Instant beginsAt,
            int signed,
            int graders,
            Boolean passed,
            boolean asksChief,
            boolean mayGrade) {

        public boolean isSettled() {
            return passed != null;
        }
    }
}
