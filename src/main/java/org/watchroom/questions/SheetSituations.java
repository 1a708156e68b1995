package org.watchroom.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.model.Situation;
import org.watchroom.questions.model.SituationVersion;

/**
 * The situations that the rows of a sheet tell of: each row names its own by code; the story stands on one of these rows or
 * on each. A row without a code leaves a known question where it is.
 */
final class SheetSituations {

    private static final String CODE = "situation";
    private static final String STORY = "story";

    /** The row that says first what a situation tells, by its code. */
    private final Map<String, SheetRow> tellers = new HashMap<>();

    SheetSituations(List<SheetRow> rows) {
        rows.stream().filter(it -> !it.text(STORY).isEmpty()).forEach(it -> tellers.putIfAbsent(it.text(CODE), it));
    }

    /** The codes that rows name. */
    static List<String> codes(List<SheetRow> rows) {
        return rows.stream()
                .map(it -> it.text(CODE))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** What each of the situations tells that rows name, by code; empty where none of the rows says it. */
    static Map<String, String> stories(List<SheetRow> rows) {
        Map<String, String> stories = new LinkedHashMap<>();
        codes(rows).forEach(it -> stories.put(it, ""));
        rows.forEach(it ->
                stories.computeIfPresent(it.text(CODE), (code, story) -> story.isEmpty() ? it.text(STORY) : story));
        return stories;
    }

    static String code(SheetRow row) {
        return row.text(CODE);
    }

    /** The row with the story that another row tells for it. */
    SheetRow completed(SheetRow row) {
        SheetRow teller = tellers.get(row.text(CODE));
        if (row.text(CODE).isEmpty() || teller == null || !row.text(STORY).isEmpty()) {
            return row;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(STORY, teller.text(STORY));
        return new SheetRow(row.number(), cells, row.faults());
    }

    /**
     * @param row completed
     * @param known what the bank has, by code
     */
    List<Fault> faults(SheetRow row, Map<String, SituationVersion> known) {
        String code = row.text(CODE);
        String story = row.text(STORY);
        if (code.isEmpty() && story.isEmpty()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        SituationVersion there = known.get(code);
        Situation.flaws(code, story.isEmpty() && there != null ? there.story() : story)
                .forEach(it -> faults.add(new Fault(it.field(), row.text(it.field()), it.key(), it.arguments())));
        SheetRow teller = tellers.get(code);
        if (faults.isEmpty() && teller != null && !teller.text(STORY).equals(story)) {
            faults.add(new Fault(STORY, story, "questions.import.situation-differs", List.of(teller.number())));
        }
        return faults;
    }

    /**
     * Where a row says otherwise than the bank.
     *
     * @param before the newest version of what the question is asked about now, or null
     */
    static List<RowChange> changes(SheetRow row, SituationVersion before, Map<String, SituationVersion> known) {
        List<RowChange> changes = new ArrayList<>();
        String code = row.text(CODE);
        if (code.isEmpty()) {
            return changes;
        }
        if (before == null || !before.situation().code().equals(code)) {
            changes.add(
                    new RowChange(CODE, before == null ? "" : before.situation().code(), code));
        }
        SituationVersion there = known.get(code);
        String told = there == null ? "" : there.story();
        if (!row.text(STORY).isEmpty() && !row.text(STORY).equals(told)) {
            changes.add(new RowChange(STORY, told, row.text(STORY)));
        }
        return changes;
    }
}
