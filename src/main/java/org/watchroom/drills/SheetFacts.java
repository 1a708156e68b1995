package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;

/**
 * A drill sheet at a glance.
 *
 * @param passMark in points of 100
 * @param deciding how many items fail the drill by themselves
 */
public record SheetFacts(
        long id,
        String code,
        int version,
        String titleZh,
        String titleEn,
        int totalSeconds,
        BigDecimal passMark,
        int items,
        int deciding,
        Instant importedAt) {

    static SheetFacts of(DrillSheet sheet) {
        return new SheetFacts(
                sheet.id(),
                sheet.code(),
                sheet.versionNo(),
                sheet.title().zh(),
                sheet.title().en(),
                sheet.totalSeconds(),
                new BigDecimal(sheet.passMark().stripTrailingZeros().toPlainString()),
                sheet.items().size(),
                (int) sheet.items().stream().filter(DrillItem::decidesAlone).count(),
                sheet.importedAt());
    }
}
