package org.watchroom.courses.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watchroom.kernel.Refused;

/**
 * What {@code course.json} says of a course, in both languages.
 *
 * @param code names the course for good, such as {@code L5-DUTY}
 * @param reviewZh how far it has been reviewed
 * @param open whether every trainee may read it, though no programme asks for it
 * @param lessons in the order of reading
 */
public record CourseText(
        String code,
        String titleZh,
        String titleEn,
        String summaryZh,
        String summaryEn,
        String reviewZh,
        String reviewEn,
        boolean open,
        List<LessonText> lessons) {

    public static final int MOST_LESSONS = 100;

    public CourseText {
        lessons = List.copyOf(lessons);
    }

    static CourseText of(JsonObject json) {
        Fields fields = new Fields(json);
        fields.only("code", "titleZh", "titleEn", "summaryZh", "summaryEn", "reviewZh", "reviewEn", "open", "lessons");
        List<LessonText> lessons = fields.list("lessons").stream()
                .map(CourseText::object)
                .map(LessonText::of)
                .toList();
        CourseText course = new CourseText(
                fields.text("code", 40),
                fields.text("titleZh", 120),
                fields.text("titleEn", 200),
                fields.text("summaryZh", 600),
                fields.text("summaryEn", 1200),
                fields.text("reviewZh", 120),
                fields.text("reviewEn", 200),
                fields.flag("open"),
                lessons);
        course.check();
        return course;
    }

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        lessons.forEach(lesson -> all.add(lesson.json()));
        return Json.createObjectBuilder()
                .add("code", code)
                .add("titleZh", titleZh)
                .add("titleEn", titleEn)
                .add("summaryZh", summaryZh)
                .add("summaryEn", summaryEn)
                .add("reviewZh", reviewZh)
                .add("reviewEn", reviewEn)
                .add("open", open)
                .add("lessons", all)
                .build();
    }

    private void check() {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw Refused.input("courses.package.field", "code", code);
        }
        if (lessons.isEmpty() || lessons.size() > MOST_LESSONS) {
            throw Refused.input("courses.package.lessons", MOST_LESSONS);
        }
        Set<String> names = new HashSet<>();
        for (LessonText lesson : lessons) {
            if (!names.add(lesson.code()) || !names.add(lesson.file())) {
                throw Refused.input("courses.package.lesson-twice", lesson.code(), lesson.file());
            }
            if (new HashSet<>(lesson.standardKeys()).size()
                    < lesson.standardKeys().size()) {
                throw Refused.input("courses.package.key-twice", lesson.code());
            }
        }
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw Refused.input("courses.package.field", "lessons", value.toString());
    }
}
