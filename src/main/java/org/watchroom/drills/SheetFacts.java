package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;

/**
 * A drill sheet at a glance.
 *
 * @param state DRAFT, RELEASED or RETIRED
 * @param passMark in points of 100
 * @param overTime what follows when a drill takes longer: FAIL, DEDUCT or NOTE
 * @param overTimePoints taken off for each minute begun; 0 unless DEDUCT
 * @param deciding how many items fail the drill by themselves
 */
public record SheetFacts(
        long id,
        String code,
        int version,
        String state,
        String titleZh,
        String titleEn,
        int totalSeconds,
        BigDecimal passMark,
        String overTime,
        BigDecimal overTimePoints,
        int items,
        int deciding,
        Instant importedAt) {

    static SheetFacts of(DrillSheet sheet) {
        return new SheetFacts(
                sheet.id(),
                sheet.code(),
                sheet.versionNo(),
                sheet.life().state().name(),
                sheet.title().zh(),
                sheet.title().en(),
                sheet.totalSeconds(),
                plain(sheet.passMark()),
                sheet.overTime().rule().name(),
                plain(sheet.overTime().pointsPerMinute()),
                sheet.items().size(),
                (int) sheet.items().stream().filter(DrillItem::decidesAlone).count(),
                sheet.importedAt());
    }

    private static BigDecimal plain(BigDecimal points) {
        return points == null
                ? BigDecimal.ZERO
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
    }
}
