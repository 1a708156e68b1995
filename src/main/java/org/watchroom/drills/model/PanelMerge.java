package org.watchroom.drills.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What several graders' sheets on one drill come to together.
 *
 * <p>Points: the mean; or the median; or the mean without the outlier, which is the one figure that lies further from the median
 * than every other (where two lie equally far, or there are fewer than three, none is left out). Rounded half up to two
 * decimals.
 *
 * <p>An item that decides alone, or that any grader marked as fatal, is failed when more than half of the graders failed it;
 * where the chief decides, it is what the chief says wherever the graders are not of one mind. The time is the median of the
 * stopwatches. Passed is as for one grader: points ≥ pass mark, in time where the sheet asks for it, and nothing failed that
 * decides alone.
 *
 * <p>Source: rules of this product. That a formal examination has three graders or more, an odd number, is that of the skill
 * assessment (技能考核) of the national occupational standard.
 */
public final class PanelMerge {

    private static final int DECIMALS = 2;
    private static final int FEWEST_FOR_AN_OUTLIER = 3;

    /** How the points become one figure. */
    public enum Points {
        MEAN,
        MEDIAN,
        DROP_OUTLIER
    }

    /** Who says whether an item was failed about which graders differ. */
    public enum Star {
        MAJORITY,
        CHIEF
    }

    private PanelMerge() {}

    /** @param each of every grader; at least one */
    public static BigDecimal points(List<BigDecimal> each, Points rule) {
        return switch (rule) {
            case MEAN -> mean(each);
            case MEDIAN -> median(each);
            case DROP_OUTLIER -> mean(withoutOutlier(each));
        };
    }

    /** @param failed by how many of the graders */
    public static boolean isFailedByMajority(int failed, int graders) {
        return 2 * failed > graders;
    }

    /** Whether the graders are of several minds. */
    public static boolean isDisputed(int failed, int graders) {
        return failed > 0 && failed < graders;
    }

    /**
     * @param elapsedSeconds by each stopwatch
     * @param star whether an item that decides alone is failed
     * @param fatal whether anything else that is fatal is
     */
    public static DrillScoring.Score score(
            BigDecimal points, List<Integer> elapsedSeconds, boolean star, boolean fatal, DrillScoring.Limits limits) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (star) {
            causes.add(Cause.STAR);
        }
        if (fatal) {
            causes.add(Cause.FATAL);
        }
        BigDecimal elapsed =
                median(elapsedSeconds.stream().map(BigDecimal::valueOf).toList());
        if (limits.overTime().fails(elapsed.setScale(0, RoundingMode.DOWN).intValueExact() - limits.seconds())) {
            causes.add(Cause.TIME);
        }
        if (points.compareTo(limits.passMark()) < 0) {
            causes.add(Cause.POINTS);
        }
        return new DrillScoring.Score(points, causes);
    }

    private static BigDecimal mean(List<BigDecimal> each) {
        return each.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(each.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> each) {
        List<BigDecimal> sorted = each.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle).setScale(DECIMALS, RoundingMode.HALF_UP)
                : mean(sorted.subList(middle - 1, middle + 1));
    }

    private static List<BigDecimal> withoutOutlier(List<BigDecimal> each) {
        if (each.size() < FEWEST_FOR_AN_OUTLIER) {
            return each;
        }
        BigDecimal median = median(each);
        List<BigDecimal> byDistance = each.stream()
                .sorted(Comparator.comparing(points -> points.subtract(median).abs()))
                .toList();
        int last = byDistance.size() - 1;
        BigDecimal furthest = byDistance.get(last).subtract(median).abs();
        BigDecimal next = byDistance.get(last - 1).subtract(median).abs();
        return furthest.compareTo(next) > 0 ? byDistance.subList(0, last) : each;
    }
}
