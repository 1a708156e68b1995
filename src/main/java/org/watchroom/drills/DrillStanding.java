package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.watchroom.drills.model.DrillRecord;

/**
 * How one trainee stands on one sheet. A record that was corrected counts as corrected, once.
 *
 * @param best the highest points among the passed drills, or among all while none is passed; null without any
 * @param bestAt when that drill was signed
 * @param bestRecord the id of its record
 */
public record DrillStanding(int passes, int attempts, BigDecimal best, Instant bestAt, Long bestRecord) {

    static final DrillStanding NONE = new DrillStanding(0, 0, null, null, null);

    static DrillStanding of(List<DrillRecord> records) {
        return records.stream()
                .max(Comparator.comparing(DrillRecord::isPassed).thenComparing(DrillRecord::points))
                .map(best -> new DrillStanding(
                        (int) records.stream().filter(DrillRecord::isPassed).count(),
                        records.size(),
                        best.points(),
                        best.signedAt(),
                        best.id()))
                .orElse(NONE);
    }
}
