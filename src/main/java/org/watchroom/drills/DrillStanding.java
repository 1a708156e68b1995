package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.watchroom.drills.model.DrillResult;

/**
 * How one trainee stands on one sheet. A record that was corrected counts as corrected, once; several graders' sheets on one
 * drill count as what the board came to, once.
 *
 * @param best the highest points among the passed drills, or among all while none is passed; null without any
 * @param bestAt when that drill was signed
 * @param bestRecord the id of its record
 */
public record DrillStanding(int passes, int attempts, BigDecimal best, Instant bestAt, Long bestRecord) {

    static final DrillStanding NONE = new DrillStanding(0, 0, null, null, null);

    static DrillStanding of(List<DrillResult> results) {
        return results.stream()
                .max(Comparator.comparing(DrillResult::passed).thenComparing(DrillResult::points))
                .map(best -> new DrillStanding(
                        (int) results.stream().filter(DrillResult::passed).count(),
                        results.size(),
                        best.points(),
                        best.at(),
                        best.recordId()))
                .orElse(NONE);
    }
}
