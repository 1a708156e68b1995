package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.watchroom.platform.web.PageTexts;

/** What the module that takes the day along says by itself; it knows the keys without their prefix. */
@Named
@RequestScoped
public class DayWords {

    private static final String PREFIX = "drills.day.";
    private static final List<String> SAID = List.of(
            "drills.day.take",
            "drills.day.again",
            "drills.day.taking",
            "drills.day.taken",
            "drills.day.failed",
            "drills.day.signed-out",
            "drills.day.impossible",
            "drills.day.copy");

    @Inject
    private PageTexts texts;

    public String getSaid() {
        JsonObjectBuilder said = Json.createObjectBuilder();
        SAID.forEach(key -> said.add(key.substring(PREFIX.length()), texts.get(key)));
        return said.build().toString();
    }
}
