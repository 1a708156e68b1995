package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.watchroom.drills.model.DrillRehearsal;
import org.watchroom.drills.model.DrillSheet;

/**
 * A rehearsal at a glance.
 *
 * @param causes why a real drill would not have been passed; empty when it would
 * @param change in points since the rehearsal of the same sheet before it, or null for the first that is shown
 */
public record RehearsalRow(
        long id,
        String sheetCode,
        String titleZh,
        String titleEn,
        Instant startedAt,
        int elapsedSeconds,
        int totalSeconds,
        BigDecimal points,
        BigDecimal passMark,
        boolean passed,
        List<String> causes,
        BigDecimal change) {

    static RehearsalRow of(DrillRehearsal rehearsal, DrillSheet sheet, BigDecimal before) {
        return new RehearsalRow(
                rehearsal.id(),
                sheet.code(),
                sheet.title().zh(),
                sheet.title().en(),
                rehearsal.went().startedAt(),
                rehearsal.went().elapsedSeconds(),
                sheet.totalSeconds(),
                rehearsal.points(),
                sheet.passMark(),
                rehearsal.isPassed(),
                rehearsal.causes(),
                before == null ? null : rehearsal.points().subtract(before));
    }
}
