package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillDay;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.PageTexts;

/** The desk where one trainee is graded on one sheet. What is marked there is kept on the tablet until it is signed. */
@Named
@RequestScoped
public class DeskPage {

    /** What the module says by itself; the keys continue {@code drills.desk.}. */
    private static final List<String> SAID = List.of(
            "start",
            "pause",
            "resume",
            "finish",
            "finish-sure",
            "kept",
            "not-kept",
            "left",
            "left-none",
            "needs-start",
            "needs-finish",
            "needs-reason",
            "needs-fatal-reason",
            "ready",
            "nothing-applies",
            "reason",
            "note",
            "sum-points",
            "sum-time",
            "sum-passed",
            "sum-failed",
            "sum-mark",
            "sum-fatal",
            "waiting",
            "signed-out",
            "other-grader",
            "refused",
            "signed-passed",
            "signed-failed",
            "unsent");

    @Inject
    private DrillDay day;

    @Inject
    private PageTexts texts;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "sheet")
    private String sheetCode;

    @Inject
    @Param(name = "cohort")
    private Long cohortId;

    @Inject
    @Param(name = "trainee")
    private Long traineeId;

    private DrillDay.Desk desk;

    public DrillDay.Desk getDesk() {
        if (desk == null) {
            if (sheetCode == null || cohortId == null || traineeId == null) {
                throw Refused.absent("drills.sheet.absent");
            }
            desk = day.desk(sheetCode, cohortId, traineeId);
        }
        return desk;
    }

    /** Milliseconds since 1970 by the one clock, so that the desk can tell how far its own is off. */
    public long getNow() {
        return clock.millis();
    }

    public String getSaid() {
        JsonObjectBuilder said = Json.createObjectBuilder();
        SAID.forEach(key -> said.add(key, texts.get("drills.desk." + key)));
        for (String cause : List.of("STAR", "FATAL", "TIME", "POINTS")) {
            said.add("cause-" + cause, texts.get("drills.cause." + cause));
        }
        for (String result : List.of("DONE", "PARTIAL", "NOT_DONE", "NOT_APPLICABLE")) {
            said.add("result-" + result, texts.get("drills.result." + result));
        }
        return said.add("and", texts.get("drills.and")).build().toString();
    }
}
