package org.watchroom.exams;

import java.math.BigDecimal;

/**
 * One version of a blueprint in a list.
 *
 * @param number of the version, from 1
 * @param state DRAFT, PUBLISHED or RETIRED
 * @param passMark points of 100
 * @param total points of all cells, 100 once it is published
 */
public record BlueprintFacts(
        long id,
        String code,
        int number,
        String state,
        String titleZh,
        String titleEn,
        String edition,
        String level,
        int minutes,
        BigDecimal passMark,
        int questions,
        BigDecimal total) {}
