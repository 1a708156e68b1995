package org.watchroom.exams;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How somebody stands in the papers of one blueprint.
 *
 * @param passes sealed papers that reached the pass mark
 * @param attempts sealed papers
 * @param best points of 100, or null without attempts
 * @param bestAt when the best one was finished, the first of equals; or null
 * @param bestSitting where the best one was sat; or null
 */
public record MockStanding(int passes, int attempts, BigDecimal best, Instant bestAt, Long bestSitting) {

    static final MockStanding NONE = new MockStanding(0, 0, null, null, null);

    MockStanding and(BigDecimal points, Instant finishedAt, long sitting, BigDecimal passMark) {
        boolean better = best == null || points.compareTo(best) > 0;
        return new MockStanding(
                passes + (points.compareTo(passMark) >= 0 ? 1 : 0),
                attempts + 1,
                better ? points : best,
                better ? finishedAt : bestAt,
                better ? Long.valueOf(sitting) : bestSitting);
    }
}
