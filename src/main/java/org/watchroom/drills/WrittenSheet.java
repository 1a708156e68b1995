package org.watchroom.drills;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;

/**
 * A drill sheet as somebody wrote it, in a form or in a file: every field is a text, and blank for nothing.
 *
 * @param head by the names of {@link #HEAD}
 * @param items in their order, each by the names of {@link #ITEM}
 */
public record WrittenSheet(Map<String, String> head, List<Map<String, String>> items) {

    /** overTime is FAIL, DEDUCT or NOTE. */
    public static final List<String> HEAD = List.of(
            "code",
            "titleZh",
            "titleEn",
            "setupZh",
            "setupEn",
            "totalSeconds",
            "passMark",
            "overTime",
            "overTimePoints",
            "wholeFatalZh",
            "wholeFatalEn",
            "basisZh",
            "basisEn",
            "reviewZh",
            "reviewEn");

    /** star is ★ or blank; evidence are letters of A action, S speech, R record; picture is its name; skills have blanks between them. */
    public static final List<String> ITEM = List.of(
            "textZh",
            "textEn",
            "points",
            "star",
            "fatalZh",
            "fatalEn",
            "targetSeconds",
            "targetZh",
            "targetEn",
            "evidence",
            "guidanceZh",
            "guidanceEn",
            "picture",
            "skills");

    /** What stands in the field star of an item that decides alone. */
    public static final String STAR = "★";

    public WrittenSheet {
        head = stripped(head);
        items = items.stream().map(WrittenSheet::stripped).toList();
    }

    private static Map<String, String> stripped(Map<String, String> fields) {
        Map<String, String> stripped = new HashMap<>();
        fields.forEach((field, text) -> stripped.put(
                field, Objects.toString(text, "").replace("\r\n", "\n").strip()));
        return Map.copyOf(stripped);
    }

    static WrittenSheet of(DrillSheet.Content content) {
        Map<String, String> head = new HashMap<>();
        head.put("code", content.code());
        put(head, "title", content.title());
        put(head, "setup", content.setup());
        head.put("totalSeconds", String.valueOf(content.totalSeconds()));
        head.put("passMark", content.passMark().toPlainString());
        head.put("overTime", content.overTime().rule().name());
        if (content.overTime().pointsPerMinute() != null) {
            head.put("overTimePoints", content.overTime().pointsPerMinute().toPlainString());
        }
        content.wholeFatal().ifPresent(it -> put(head, "wholeFatal", it));
        put(head, "basis", content.basis());
        put(head, "review", content.review());
        List<Map<String, String>> items = new ArrayList<>();
        content.lines().forEach(it -> items.add(item(it)));
        return new WrittenSheet(head, items);
    }

    private static Map<String, String> item(DrillItem.Line line) {
        Map<String, String> item = new HashMap<>();
        put(item, "text", line.text());
        item.put("points", line.points().toPlainString());
        item.put("star", line.star() ? STAR : "");
        line.fatal().ifPresent(it -> put(item, "fatal", it));
        item.put("targetSeconds", Objects.toString(line.targetSeconds(), ""));
        line.target().ifPresent(it -> put(item, "target", it));
        item.put("evidence", line.evidence());
        line.guidance().ifPresent(it -> put(item, "guidance", it));
        item.put("picture", Objects.toString(line.picture(), ""));
        item.put("skills", line.skills().stream().sorted().collect(Collectors.joining(" ")));
        return item;
    }

    private static void put(Map<String, String> fields, String field, Bilingual words) {
        fields.put(field + "Zh", words.zh());
        fields.put(field + "En", words.en());
    }

    /**
     * Why a field cannot be taken.
     *
     * @param item its number, 0 for the head
     * @param field of {@link #HEAD} or {@link #ITEM}, or {@code items} for all of them together
     * @param key the text key of the reason
     */
    public record Fault(int item, String field, String key, List<Object> arguments) implements Serializable {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
