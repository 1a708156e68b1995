package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A signed record at a glance.
 *
 * @param causes why it was not passed, of STAR, FATAL, TIME, POINTS; empty when it was
 * @param correctsId the former record that this one corrects, or null
 * @param correctionState for a correction PROPOSED, AGREED or DECLINED; null for any other record
 * @param correctedById the further record that has taken this one's place, or null
 * @param proposedId the further record that will, once a second person agrees, or null
 */
public record RecordRow(
        long id,
        String sheetCode,
        String titleZh,
        String titleEn,
        String trainee,
        String grader,
        BigDecimal points,
        BigDecimal passMark,
        boolean passed,
        List<String> causes,
        Instant signedAt,
        Long correctsId,
        String correctionState,
        Long correctedById,
        Long proposedId) {

    /** Whether it counts today. */
    public boolean counts() {
        return correctedById == null && (correctionState == null || "AGREED".equals(correctionState));
    }
}
