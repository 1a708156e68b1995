package org.watchroom.drills;

import java.time.Instant;
import java.util.List;

/**
 * What is to be held.
 *
 * @param title 1 to 120 characters
 * @param beginsAt of the first drill; not before today
 * @param sheetIds the sheets that the site can offer
 * @param stations how many at least; more when the ★ skills of the level need more
 * @param seed null for any
 * @param graderIds in the order in which they fill the boards
 * @param gradersEach of a board: 1, 3 or 5
 * @param groupSize most trainees with a board at a time, 1 to 5
 * @param pauseMinutes between two drills, 0 to 60
 * @param mergeRule MEAN, MEDIAN or DROP_OUTLIER
 * @param starRule MAJORITY or CHIEF
 * @param chiefId needed for CHIEF
 */
public record DrillExamPlan(
        long cohortId,
        String title,
        Instant beginsAt,
        List<Long> sheetIds,
        int stations,
        Long seed,
        List<Long> graderIds,
        int gradersEach,
        int groupSize,
        int pauseMinutes,
        String mergeRule,
        String starRule,
        Long chiefId,
        List<Long> traineeIds) {

    public DrillExamPlan {
        sheetIds = List.copyOf(sheetIds);
        graderIds = List.copyOf(graderIds);
        traineeIds = List.copyOf(traineeIds);
    }
}
