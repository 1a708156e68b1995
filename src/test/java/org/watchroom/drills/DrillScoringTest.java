package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.drills.model.MarkResult.DONE;
import static org.watchroom.drills.model.MarkResult.NOT_APPLICABLE;
import static org.watchroom.drills.model.MarkResult.NOT_DONE;
import static org.watchroom.drills.model.MarkResult.PARTIAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.Cause;
import org.watchroom.drills.model.DrillScoring;
import org.watchroom.drills.model.DrillScoring.Limits;
import org.watchroom.drills.model.DrillScoring.Marked;
import org.watchroom.drills.model.DrillScoring.Score;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.drills.model.OverTime;

class DrillScoringTest {

    private static final int ALLOWED = 600;
    private static final Limits LIMITS = new Limits(new BigDecimal("60"), ALLOWED, OverTime.FAILS);

    /** The points of drill sheet D1, items 1 to 14; 4, 7, 8 and 9 carry a ★. */
    private static final int[] D1 = {6, 8, 4, 8, 4, 6, 12, 12, 8, 5, 6, 12, 3, 6};

    private static final Set<Integer> D1_STARS = Set.of(4, 7, 8, 9);

    @Test
    void everythingDoneInTimeEarnsAHundredAndPasses() {
        assertScore(score(d1(), false, ALLOWED), "100.00");
    }

    @Test
    void donePartlyEarnsHalfAndNotDoneNothing() {
        assertScore(score(List.of(plain(50, DONE), plain(30, PARTIAL), plain(20, NOT_DONE)), false, 0), "65.00");
    }

    @Test
    void theWorkedSheetD1() {
        List<Marked> marks = d1();
        give(marks, 2, PARTIAL);
        give(marks, 3, NOT_DONE);
        give(marks, 11, PARTIAL);
        give(marks, 12, PARTIAL);
        assertScore(score(marks, false, 512), "83.00");
    }

    @Test
    void whatDoesNotApplyIsTakenOutAndTheRestScaledToAHundred() {
        List<Marked> marks = d1();
        give(marks, 12, NOT_APPLICABLE);
        give(marks, 1, PARTIAL);
        assertScore(score(marks, false, 0), "96.59");
    }

    @Test
    void aHalfHundredthIsRoundedUp() {
        // 100 × 26.5 ÷ 80 = 33.125
        assertThat(score(List.of(plain(53, PARTIAL), plain(27, NOT_DONE), plain(20, NOT_APPLICABLE)), false, 0)
                        .points())
                .isEqualByComparingTo("33.13");
    }

    @Test
    void thePassMarkItselfPassesAndAHundredthLessDoesNot() {
        assertScore(score(List.of(plain(60, DONE), plain(40, NOT_DONE)), false, 0), "60.00");
        Score justBelow = score(List.of(marked("59.99", DONE), marked("40.01", NOT_DONE)), false, 0);
        assertScore(justBelow, "59.99", Cause.POINTS);
    }

    @Test
    void theLastAllowedSecondPassesAndTheNextDoesNot() {
        assertScore(score(d1(), false, ALLOWED), "100.00");
        assertScore(score(d1(), false, ALLOWED + 1), "100.00", Cause.TIME);
    }

    @Test
    void aSheetMayTakePointsOffForEachMinuteBegunInsteadOrOnlyNoteIt() {
        Limits deducting =
                new Limits(new BigDecimal("60"), ALLOWED, new OverTime(OverTime.Rule.DEDUCT, new BigDecimal("12.5")));
        assertScore(DrillScoring.score(d1(), false, ALLOWED, deducting), "100.00");
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 1, deducting), "87.50");
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 60, deducting), "87.50");
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 61, deducting), "75.00");
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 181, deducting), "50.00", Cause.POINTS);
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 3_600, deducting), "0.00", Cause.POINTS);
        Limits noting = new Limits(new BigDecimal("60"), ALLOWED, OverTime.IS_NOTED);
        assertScore(DrillScoring.score(d1(), false, ALLOWED + 3_600, noting), "100.00");
    }

    @Test
    void aStarThatWasNotDoneFailsWhateverThePoints() {
        List<Marked> marks = d1();
        give(marks, 4, NOT_DONE);
        assertScore(score(marks, false, 0), "92.00", Cause.STAR);
    }

    @Test
    void aStarDonePartlyLosesPointsAloneUnlessTheGraderCallsItFatal() {
        List<Marked> marks = d1();
        give(marks, 8, PARTIAL);
        assertScore(score(marks, false, 0), "94.00");
        marks.set(7, new Marked(new BigDecimal(12), true, PARTIAL, true));
        assertScore(score(marks, false, 0), "94.00", Cause.FATAL);
    }

    @Test
    void aStarThatDoesNotApplyFailsNothing() {
        List<Marked> marks = d1();
        give(marks, 9, NOT_APPLICABLE);
        assertScore(score(marks, false, 0), "100.00");
    }

    @Test
    void aFatalMistakeFailsOnAnyItemAndOnTheDrillAsAWhole() {
        List<Marked> marks = d1();
        marks.set(0, new Marked(new BigDecimal(6), false, DONE, true));
        assertScore(score(marks, false, 0), "100.00", Cause.FATAL);
        assertScore(score(d1(), true, 0), "100.00", Cause.FATAL);
    }

    @Test
    void allCausesAreNamedTheGravestFirst() {
        List<Marked> marks = List.of(new Marked(new BigDecimal(100), true, NOT_DONE, true));
        assertThat(score(marks, false, ALLOWED + 1).causes())
                .containsExactly(Cause.STAR, Cause.FATAL, Cause.TIME, Cause.POINTS);
    }

    @Test
    void nothingCanBeScoredWhereNothingApplies() {
        assertThatThrownBy(() -> score(List.of(plain(100, NOT_APPLICABLE)), false, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Marked> d1() {
        List<Marked> marks = new ArrayList<>();
        for (int no = 1; no <= D1.length; no++) {
            marks.add(new Marked(new BigDecimal(D1[no - 1]), D1_STARS.contains(no), DONE, false));
        }
        return marks;
    }

    private static void give(List<Marked> marks, int no, MarkResult result) {
        Marked before = marks.get(no - 1);
        marks.set(no - 1, new Marked(before.points(), before.decidesAlone(), result, false));
    }

    private static Marked plain(int points, MarkResult result) {
        return marked(String.valueOf(points), result);
    }

    private static Marked marked(String points, MarkResult result) {
        return new Marked(new BigDecimal(points), false, result, false);
    }

    private static Score score(List<Marked> marks, boolean wholeFatal, int seconds) {
        return DrillScoring.score(marks, wholeFatal, seconds, LIMITS);
    }

    private static void assertScore(Score score, String points, Cause... causes) {
        assertThat(score.points()).isEqualTo(new BigDecimal(points));
        assertThat(score.causes()).containsExactly(causes);
        assertThat(score.passed()).isEqualTo(causes.length == 0);
    }
}
