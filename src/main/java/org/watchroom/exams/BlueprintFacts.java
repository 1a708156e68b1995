package org.watchroom.exams;

import java.math.BigDecimal;

/**
 * A blueprint in a list.
 *
 * @param passMark points of 100
 */
public record BlueprintFacts(
        long id,
        String code,
        String titleZh,
        String titleEn,
        String edition,
        String level,
        int minutes,
        BigDecimal passMark,
        int questions) {}
