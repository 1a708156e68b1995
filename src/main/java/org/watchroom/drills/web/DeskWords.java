package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.watchroom.platform.web.PageTexts;

/** What the module of the desk says by itself; it knows the keys without their prefix. */
@Named
@RequestScoped
public class DeskWords {

    private static final String PREFIX = "drills.desk.";

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
            "drills.desk.needs-signature",
            "drills.desk.voice",
            "drills.desk.voice-stop",
            "drills.desk.voice-kept",
            "drills.desk.voice-impossible",
            "drills.desk.photo-kept",
            "drills.desk.evidence-full",
            "drills.desk.evidence-too-big",
            "drills.desk.evidence-not-kept",
            "drills.desk.evidence-waits",
            "drills.desk.evidence-refused",
            "drills.desk.needs-refusal",
            "drills.desk.needs-password",
            "drills.desk.password-wrong",
            "drills.desk.password-unchecked",
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
    private PageTexts texts;

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
