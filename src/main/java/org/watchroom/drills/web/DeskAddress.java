package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillDay;
import org.watchroom.drills.DrillTurnDesk;
import org.watchroom.kernel.Refused;

/** What the address of a desk asks for: a turn of a drill examination, one trainee, or a whole cohort. */
@RequestScoped
class DeskAddress {

    @Inject
    private DrillDay day;

    @Inject
    private DrillTurnDesk turns;

    @Inject
    @Param(name = "sheet")
    private String sheetCode;

    @Inject
    @Param(name = "cohort")
    private Long cohortId;

    @Inject
    @Param(name = "trainee")
    private Long traineeId;

    @Inject
    @Param(name = "turn")
    private Long turnId;

    DrillDay.Desk desk() {
        if (turnId != null) {
            return turns.desk(turnId);
        }
        if (sheetCode == null || cohortId == null) {
            throw Refused.absent("drills.sheet.absent");
        }
        return traineeId == null ? day.desk(sheetCode, cohortId) : day.desk(sheetCode, cohortId, traineeId);
    }

    String back() {
        return turnId == null ? "today.xhtml?cohort=" + cohortId + "&sheet=" + sheetCode : "turn.xhtml?id=" + turnId;
    }
}
