package org.watchroom.drills.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rule by which a drill is scored.
 *
 * <p>Points run from 0 to 100. An item counts in full when done, by half when done in part, and not at all when not
 * done. An item that does not apply here is taken out, and what the others earned is scaled to 100:
 * {@code earned × 100 ÷ points of the items that apply}, rounded half up to two decimals.
 *
 * <p>Of a drill that takes longer than allowed the sheet says what follows: it is not passed; or so many points are taken off
 * for each minute begun, down to 0.00, after the rounding above; or it is only noted.
 *
 * <p>A drill is passed when three things hold together: points ≥ pass mark, in time where the sheet asks for it, and nothing
 * fatal.
 * Fatal is an item that decides alone (★ of the standard, or with a fatal condition on the sheet) and was
 * <em>not done</em>, or whatever the grader marked as fatal, on an item or on the drill as a whole. Done in part, a ★
 * item loses half its points and is not fatal by itself: whether the part that was missing breaks the procedure is the
 * grader's judgement, who then marks it fatal and says why. Not applicable is never fatal by itself.
 *
 * <p>Source: national occupational standard 消防设施操作员 (2026 edition), skill assessment: 60 of 100 points, and one
 * failed ★ key skill fails the whole. Full, half and none, the scaling and the time limit are training rules of this
 * product, not law.
 */
public final class DrillScoring {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 2;
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private DrillScoring() {}

    /**
     * @param points what the item is worth, above 0
     * @param decidesAlone whether not doing it fails the drill whatever the points
     */
    public record Marked(BigDecimal points, boolean decidesAlone, MarkResult result, boolean fatal) {}

    /**
     * @param passMark in points, 0 to 100
     * @param seconds the time allowed
     * @param overTime what follows when it takes longer
     */
    public record Limits(BigDecimal passMark, int seconds, OverTime overTime) {}

    /**
     * @param points 0.00 to 100.00
     * @param causes why it was not passed, the gravest first; empty when it was
     */
    public record Score(BigDecimal points, Set<Cause> causes) {
        public boolean passed() {
            return causes.isEmpty();
        }
    }

    /**
     * Scores a drill.
     *
     * @param marked every item of the sheet; at least one of them applies
     * @param wholeFatal whether the grader marked the drill as a whole as fatal
     * @param elapsedSeconds by the stopwatch, 0 or more
     * @throws IllegalArgumentException when no item applies: nothing can be scored then
     */
    public static Score score(List<Marked> marked, boolean wholeFatal, int elapsedSeconds, Limits limits) {
        int over = elapsedSeconds - limits.seconds();
        BigDecimal points =
                points(marked).subtract(limits.overTime().deduction(over)).max(ZERO);
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (marked.stream().anyMatch(mark -> mark.decidesAlone() && mark.result() == MarkResult.NOT_DONE)) {
            causes.add(Cause.STAR);
        }
        if (wholeFatal || marked.stream().anyMatch(Marked::fatal)) {
            causes.add(Cause.FATAL);
        }
        if (limits.overTime().fails(over)) {
            causes.add(Cause.TIME);
        }
        if (points.compareTo(limits.passMark()) < 0) {
            causes.add(Cause.POINTS);
        }
        return new Score(points, causes);
    }

    private static BigDecimal points(List<Marked> marked) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Marked mark : marked) {
            if (mark.result() != MarkResult.NOT_APPLICABLE) {
                possible = possible.add(mark.points());
                earned = earned.add(mark.result().of(mark.points()));
            }
        }
        if (possible.signum() == 0) {
            throw new IllegalArgumentException("no item applies");
        }
        return earned.multiply(HUNDRED).divide(possible, DECIMALS, RoundingMode.HALF_UP);
    }
}
