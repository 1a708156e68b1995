package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.RehearsalRow;
import org.watchroom.drills.Rehearsals;
import org.watchroom.drills.SheetFacts;
import org.watchroom.drills.SheetView;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.platform.web.PageTexts;

/** How a trainee prepares: the sheets, one of them with a stopwatch, and the own rehearsals. */
@Named
@RequestScoped
public class PreparePage {

    private static final String PREFIX = "drills.rehearsal.";
    private static final List<String> SAID =
            List.of("start", "pause", "go-on", "left", "kept", "not-kept", "waiting", "signed-out", "over");

    @Inject
    private Rehearsals rehearsals;

    @Inject
    private CurrentUser user;

    @Inject
    private PageTexts texts;

    @Inject
    @Param(name = "sheet")
    private String code;

    private SheetView sheet;
    private List<RehearsalRow> mine;

    /** The sheet that was asked for, or null. */
    public SheetView getSheet() {
        if (sheet == null && code != null) {
            sheet = rehearsals.sheet(code);
        }
        return sheet;
    }

    public List<SheetFacts> getSheets() {
        return rehearsals.sheets();
    }

    /** Of that sheet, or of all where none was asked for. */
    public List<RehearsalRow> getMine() {
        if (mine == null) {
            mine = rehearsals.mine().stream()
                    .filter(it -> code == null || it.sheetCode().equals(code))
                    .toList();
        }
        return mine;
    }

    /** What is kept on a device belongs to one person. */
    public long getPerson() {
        return user.id();
    }

    public String getSaid() {
        JsonObjectBuilder said = Json.createObjectBuilder();
        SAID.forEach(key -> said.add(key, texts.get(PREFIX + key)));
        return said.build().toString();
    }
}
