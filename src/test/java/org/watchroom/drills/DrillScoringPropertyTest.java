package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.DrillScoring;
import org.watchroom.drills.model.DrillScoring.Limits;
import org.watchroom.drills.model.DrillScoring.Marked;
import org.watchroom.drills.model.DrillScoring.Score;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.drills.model.OverTime;

/** Random sheets, marks and limits, scored by the product and again by hand: in whole numbers, item by item. */
class DrillScoringPropertyTest {

    private static final int DRILLS = 20_000;
    private static final long SEED = 20_261_123;

    @Test
    void everyRandomDrillScoresAsItsSlowRecomputation() {
        Random luck = new Random(SEED);
        for (int i = 0; i < DRILLS; i++) {
            List<Marked> marks = marks(luck);
            boolean wholeFatal = luck.nextInt(10) == 0;
            int allowed = 1 + luck.nextInt(1_800);
            int elapsed = luck.nextBoolean() ? luck.nextInt(2_000) : allowed + luck.nextInt(3) - 1;
            BigDecimal passMark = new BigDecimal(1 + luck.nextInt(10_000)).movePointLeft(2);
            if (luck.nextInt(4) == 0 && hundredths(marks) > 0) {
                passMark = new BigDecimal(hundredths(marks)).movePointLeft(2);
            }
            OverTime overTime = overTime(luck);
            int kept = hundredths(marks) - deducted(overTime, elapsed, allowed);
            Score score = DrillScoring.score(marks, wholeFatal, elapsed, new Limits(passMark, allowed, overTime));
            assertThat(score.points().movePointRight(2).intValueExact())
                    .as("drill %d: %s", i, marks)
                    .isEqualTo(Math.max(0, kept));
            boolean late = elapsed > allowed && overTime.rule() == OverTime.Rule.FAIL;
            assertThat(names(score))
                    .as("drill %d: %s", i, marks)
                    .isEqualTo(causes(marks, wholeFatal, late, Math.max(0, kept), passMark));
            assertThat(score.passed()).isEqualTo(score.causes().isEmpty());
        }
    }

    private static OverTime overTime(Random luck) {
        return switch (luck.nextInt(3)) {
            case 0 -> OverTime.FAILS;
            case 1 -> OverTime.IS_NOTED;
            default -> new OverTime(OverTime.Rule.DEDUCT, new BigDecimal(1 + luck.nextInt(1_000)).movePointLeft(2));
        };
    }

    /** Minute by minute, in hundredths of a point. */
    private static int deducted(OverTime overTime, int elapsed, int allowed) {
        int deducted = 0;
        if (overTime.rule() == OverTime.Rule.DEDUCT) {
            for (int at = allowed; at < elapsed; at += 60) {
                deducted += overTime.pointsPerMinute().movePointRight(2).intValueExact();
            }
        }
        return deducted;
    }

    /** One to twenty items of 0.25 to 30 points, of which the first always applies. */
    private static List<Marked> marks(Random luck) {
        List<Marked> marks = new ArrayList<>();
        int items = 1 + luck.nextInt(20);
        for (int i = 0; i < items; i++) {
            MarkResult result = MarkResult.values()[luck.nextInt(MarkResult.values().length)];
            marks.add(new Marked(
                    new BigDecimal(1 + luck.nextInt(120)).divide(new BigDecimal(4)),
                    luck.nextInt(5) == 0,
                    i == 0 && result == MarkResult.NOT_APPLICABLE ? MarkResult.PARTIAL : result,
                    luck.nextInt(12) == 0));
        }
        return marks;
    }

    /** In eighths of a point, so that nothing is rounded but the last step: half of a hundredth upwards. */
    private static int hundredths(List<Marked> marks) {
        long earned = 0;
        long possible = 0;
        for (Marked mark : marks) {
            long eighths = mark.points().multiply(new BigDecimal(8)).longValueExact();
            switch (mark.result()) {
                case DONE -> earned += eighths;
                case PARTIAL -> earned += eighths / 2;
                case NOT_DONE, NOT_APPLICABLE -> earned += 0;
            }
            possible += mark.result() == MarkResult.NOT_APPLICABLE ? 0 : eighths;
        }
        BigInteger twice = BigInteger.valueOf(2 * possible);
        return BigInteger.valueOf(earned)
                .multiply(BigInteger.valueOf(20_000))
                .add(BigInteger.valueOf(possible))
                .divide(twice)
                .intValueExact();
    }

    private static Set<String> causes(
            List<Marked> marks, boolean wholeFatal, boolean late, int points, BigDecimal passMark) {
        Set<String> causes = new HashSet<>();
        for (Marked mark : marks) {
            if (mark.fatal()) {
                causes.add("FATAL");
            }
            if (mark.decidesAlone() && mark.result() == MarkResult.NOT_DONE) {
                causes.add("STAR");
            }
        }
        if (wholeFatal) {
            causes.add("FATAL");
        }
        if (late) {
            causes.add("TIME");
        }
        if (points < passMark.movePointRight(2).intValueExact()) {
            causes.add("POINTS");
        }
        return causes;
    }

    private static Set<String> names(Score score) {
        Set<String> names = new HashSet<>();
        score.causes().forEach(it -> names.add(it.name()));
        return names;
    }
}
