package org.watchroom.courses.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.watchroom.kernel.Refused;

/**
 * What {@code course.json} says of one lesson.
 *
 * @param code names the lesson for good: progress is kept by it
 * @param chapterZh what stands above it and those that follow; null without chapters
 * @param minutes how long reading it takes, estimated
 * @param leastMinutes how long it must be studied, to its end, before it counts as read, at most {@code minutes}; 0 leaves that
 *     to the reader
 * @param standardKeys the items of the standard that it teaches
 */
public record LessonText(
        String code,
        String titleZh,
        String titleEn,
        String chapterZh,
        String chapterEn,
        String file,
        int minutes,
        int leastMinutes,
        List<String> standardKeys) {

    public LessonText {
        standardKeys = List.copyOf(standardKeys);
    }

    static LessonText of(JsonObject json) {
        Fields fields = new Fields(json);
        fields.only(
                "code",
                "titleZh",
                "titleEn",
                "chapterZh",
                "chapterEn",
                "file",
                "minutes",
                "leastMinutes",
                "standardKeys");
        LessonText lesson = new LessonText(
                fields.text("code", 20),
                fields.text("titleZh", 120),
                fields.text("titleEn", 200),
                fields.optional("chapterZh", 120),
                fields.optional("chapterEn", 200),
                fields.text("file", 100),
                fields.number("minutes", 1, 600),
                fields.optionalNumber("leastMinutes", fields.number("minutes", 1, 600)),
                fields.list("standardKeys").getValuesAs(JsonString::getString));
        if (!lesson.code().matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw Refused.input("courses.package.field", "code", lesson.code());
        }
        if ((lesson.chapterZh() == null) != (lesson.chapterEn() == null)) {
            throw Refused.input("courses.package.field", "chapterZh", lesson.code());
        }
        if (!lesson.file().matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.md")) {
            throw Refused.input("courses.package.field", "file", lesson.file());
        }
        return lesson;
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("code", code)
                .add("titleZh", titleZh)
                .add("titleEn", titleEn);
        if (chapterZh != null) {
            json.add("chapterZh", chapterZh).add("chapterEn", chapterEn);
        }
        json.add("file", ownFile()).add("minutes", minutes);
        if (leastMinutes > 0) {
            json.add("leastMinutes", leastMinutes);
        }
        return json.add("standardKeys", Json.createArrayBuilder(standardKeys)).build();
    }

    /** The file that is named after it. */
    String ownFile() {
        return code + ".md";
    }
}
