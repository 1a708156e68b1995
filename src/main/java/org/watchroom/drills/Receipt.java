package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillSheet;

/**
 * Says that a sheet is signed and kept.
 *
 * @param key the key that the desk gave it
 * @param points 0.00 to 100.00
 * @param causes why it was not passed, of STAR, FATAL, TIME, POINTS; empty when it was
 * @param created false when the same sheet had already arrived before
 */
public record Receipt(
        long id,
        String key,
        BigDecimal points,
        BigDecimal passMark,
        boolean passed,
        List<String> causes,
        Instant signedAt,
        boolean created) {

    static Receipt of(DrillRecord record, DrillSheet sheet, boolean created) {
        return new Receipt(
                record.id(),
                record.clientKey(),
                record.points(),
                sheet.passMark(),
                record.isPassed(),
                record.causes().stream().map(Enum::name).toList(),
                record.signedAt(),
                created);
    }
}
