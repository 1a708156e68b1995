package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillDay;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.PageTexts;

/** The desk where one trainee is graded on one sheet. What is marked there is kept on the tablet until it is signed. */
@Named
@RequestScoped
public class DeskPage {

    private static final String PREFIX = "drills.desk.";

    /** What the module says by itself; it knows the keys without their prefix. */
    private static final List<String> SAID = List.of(
            "drills.desk.start",
            "drills.desk.pause",
            "drills.desk.resume",
            "drills.desk.finish",
            "drills.desk.finish-sure",
            "drills.desk.kept",
            "drills.desk.not-kept",
            "drills.desk.left",
            "drills.desk.needs-start",
            "drills.desk.needs-finish",
            "drills.desk.needs-reason",
            "drills.desk.needs-fatal-reason",
            "drills.desk.ready",
            "drills.desk.nothing-applies",
            "drills.desk.reason",
            "drills.desk.note",
            "drills.desk.sum-points",
            "drills.desk.sum-time",
            "drills.desk.sum-passed",
            "drills.desk.sum-failed",
            "drills.desk.sum-mark",
            "drills.desk.sum-fatal",
            "drills.desk.waiting",
            "drills.desk.signed-out",
            "drills.desk.other-grader",
            "drills.desk.refused",
            "drills.desk.signed-passed",
            "drills.desk.signed-failed",
            "drills.desk.unsent");

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
            if (sheetCode == null || cohortId == null) {
                throw Refused.absent("drills.sheet.absent");
            }
            desk = traineeId == null ? day.desk(sheetCode, cohortId) : day.desk(sheetCode, cohortId, traineeId);
        }
        return desk;
    }

    /** Who may be graded at this desk, as {@code [{"id","name","institution"}]}. */
    public String getCalled() {
        JsonArrayBuilder called = Json.createArrayBuilder();
        getDesk()
                .called()
                .forEach(it -> called.add(Json.createObjectBuilder()
                        .add("id", it.id())
                        .add("name", it.name())
                        .add("institution", Objects.toString(it.institution(), ""))));
        return called.build().toString();
    }

    /** Milliseconds since 1970 by the one clock, so that the desk can tell how far its own is off. */
    public long getNow() {
        return clock.millis();
    }

    public String getSaid() {
        JsonObjectBuilder said = Json.createObjectBuilder();
        SAID.forEach(key -> said.add(key.substring(PREFIX.length()), texts.get(key)));
        for (String cause : List.of("STAR", "FATAL", "TIME", "POINTS")) {
            said.add("cause-" + cause, texts.get("drills.cause." + cause));
        }
        for (String result : List.of("DONE", "PARTIAL", "NOT_DONE", "NOT_APPLICABLE")) {
            said.add("result-" + result, texts.get("drills.result." + result));
        }
        return said.add("and", texts.get("drills.and")).build().toString();
    }
}
