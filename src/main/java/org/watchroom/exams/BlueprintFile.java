package org.watchroom.exams;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.Difficulty;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.Scoring;
import org.watchroom.kernel.Refused;

/**
 * A blueprint as a file: {@code code, titleZh, titleEn, edition, level, minutes, passMark, scoring, shuffleQuestions,
 * shuffleOptions, cells[function, topic, kind, difficulty, count, points]}. Scoring is all-or-nothing and both are shuffled
 * where a file does not say; a cell without topic takes the whole function, without difficulty any.
 */
final class BlueprintFile {

    private static final int MOST_WHOLE = 500;

    private BlueprintFile() {}

    /** @throws Refused {@code exams.blueprint.unreadable}, {@code .lacks} with the name of what is missing, {@code .kind} */
    static BlueprintPlan read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject object = reader.readObject();
            if (!(object.get("cells") instanceof JsonArray cells) || cells.isEmpty()) {
                throw Refused.input("exams.blueprint.lacks", "cells");
            }
            return new BlueprintPlan(
                    text(object, "code"),
                    text(object, "titleZh"),
                    text(object, "titleEn"),
                    text(object, "edition"),
                    text(object, "level"),
                    whole(object, "minutes"),
                    number(object, "passMark"),
                    object.containsKey("scoring")
                            ? constant(Scoring.class, object, "scoring")
                            : Scoring.ALL_OR_NOTHING.name(),
                    truth(object, "shuffleQuestions"),
                    truth(object, "shuffleOptions"),
                    cells.stream()
                            .map(JsonValue::asJsonObject)
                            .map(BlueprintFile::cell)
                            .toList());
        } catch (JsonException | ClassCastException | ArithmeticException e) {
            throw Refused.input("exams.blueprint.unreadable");
        }
    }

    private static BlueprintPlan.Cell cell(JsonObject cell) {
        String kind = text(cell, "kind");
        if (!kinds().containsKey(kind)) {
            throw Refused.input("exams.blueprint.kind", kind, String.join(", ", kinds().keySet()));
        }
        return new BlueprintPlan.Cell(
                text(cell, "function"),
                cell.containsKey("topic") ? text(cell, "topic") : "",
                kinds().get(kind).name(),
                cell.containsKey("difficulty") ? constant(Difficulty.class, cell, "difficulty") : "",
                whole(cell, "count"),
                number(cell, "points"));
    }

    static byte[] write(BlueprintPlan plan) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        plan.cells().forEach(it -> {
            JsonObjectBuilder cell = Json.createObjectBuilder().add("function", it.function());
            if (!it.topic().isEmpty()) {
                cell.add("topic", it.topic());
            }
            cell.add("kind", word(Kind.valueOf(it.kind())));
            if (!it.difficulty().isEmpty()) {
                cell.add("difficulty", word(it.difficulty()));
            }
            cells.add(cell.add("count", it.count()).add("points", it.points().stripTrailingZeros()));
        });
        JsonObject object = Json.createObjectBuilder()
                .add("code", plan.code())
                .add("titleZh", plan.titleZh())
                .add("titleEn", plan.titleEn())
                .add("edition", plan.edition())
                .add("level", plan.level())
                .add("minutes", plan.minutes())
                .add(
                        "passMark",
                        new BigDecimal(plan.passMark().stripTrailingZeros().toPlainString()))
                .add("scoring", word(plan.scoring()))
                .add("shuffleQuestions", plan.shufflesQuestions())
                .add("shuffleOptions", plan.shufflesOptions())
                .add("cells", cells)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.writeObject(object);
        }
        return out.toByteArray();
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(word(kind), kind);
        }
        return kinds;
    }

    private static String word(Kind kind) {
        return kind == Kind.JUDGEMENT ? "true-false" : word(kind.name());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String constant(Class<E> type, JsonObject object, String name) {
        String word = text(object, name);
        for (E constant : type.getEnumConstants()) {
            if (word(constant.name()).equals(word)) {
                return constant.name();
            }
        }
        throw Refused.input("exams.blueprint.lacks", name);
    }

    private static boolean truth(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.TRUE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw Refused.input("exams.blueprint.lacks", name);
        }
        return value == JsonValue.TRUE;
    }

    private static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonString string && !string.getString().isBlank()) {
            return string.getString().strip();
        }
        throw Refused.input("exams.blueprint.lacks", name);
    }

    private static BigDecimal number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonNumber number
                && number.bigDecimalValue().signum() > 0
                && number.bigDecimalValue().compareTo(Blueprint.TOTAL) <= 0) {
            return number.bigDecimalValue();
        }
        throw Refused.input("exams.blueprint.lacks", name);
    }

    private static int whole(JsonObject object, String name) {
        if (object.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.intValueExact() > 0
                && number.intValueExact() <= MOST_WHOLE) {
            return number.intValueExact();
        }
        throw Refused.input("exams.blueprint.lacks", name);
    }
}
