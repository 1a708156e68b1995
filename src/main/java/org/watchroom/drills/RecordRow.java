package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A signed record at a glance.
 *
 * @param causes why it was not passed, of STAR, FATAL, TIME, POINTS; empty when it was
 * @param correctsId the former record whose place this one takes, or null
 * @param correctedById the further record that takes this one's place, or null
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
        Long correctedById) {}
