package org.watchroom.drills;

import java.time.Instant;

/**
 * A drill examination at a glance.
 *
 * @param settled turns on which the board is of one mind, of all turns
 * @param mergeRule MEAN, MEDIAN or DROP_OUTLIER
 * @param starRule MAJORITY or CHIEF
 * @param chief by name, or null
 */
public record DrillExamFacts(
        long id,
        long cohortId,
        String cohort,
        String title,
        Instant beginsAt,
        String level,
        long seed,
        int gradersEach,
        int groupSize,
        long pauseMinutes,
        String mergeRule,
        String starRule,
        String chief,
        boolean cancelled,
        int trainees,
        int turns,
        int settled) {}
