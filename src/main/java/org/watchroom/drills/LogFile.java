package org.watchroom.drills;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.LogCase;
import org.watchroom.drills.model.LogField;
import org.watchroom.kernel.NumericAnswer;
import org.watchroom.kernel.Refused;

/** Reads an exercise of the logs from JSON. */
final class LogFile {

    private static final Set<String> FORMS = Set.of("DUTY", "FAULT");

    private LogFile() {}

    /** @throws Refused {@code drills.log.unreadable} where something is missing or makes no sense */
    static LogCase read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            LogCase read = read(reader.readObject());
            check(read);
            return read;
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw Refused.input("drills.log.unreadable");
        }
    }

    private static LogCase read(JsonObject from) {
        return new LogCase(
                from.getString("code"),
                from.getString("form"),
                both(from, "title"),
                both(from, "story"),
                from.getJsonArray("fields").getValuesAs(LogFile::field));
    }

    private static LogField field(JsonValue value) {
        JsonObject from = value.asJsonObject();
        return new LogField(
                from.getString("name"),
                both(from, "label"),
                LogField.Kind.valueOf(from.getString("kind").toUpperCase(Locale.ROOT)),
                array(from, "options")
                        .getValuesAs((JsonObject it) -> new LogField.Option(it.getString("key"), both(it, "text"))),
                strings(array(from, "expected")),
                from.getInt("tolerance", 0),
                array(from, "words").getValuesAs(LogFile::strings),
                both(from, "answer"),
                both(from, "why"));
    }

    private static void check(LogCase read) {
        Set<String> names = new HashSet<>();
        boolean sound = FORMS.contains(read.form()) && !read.fields().isEmpty();
        for (LogField field : read.fields()) {
            boolean answered = field.kind() == LogField.Kind.WORDS
                    ? !field.words().isEmpty()
                    : !field.expected().isEmpty();
            sound &= names.add(field.name()) && answered && field.tolerance() >= 0;
            if (field.kind() == LogField.Kind.NUMBER) {
                sound &= field.expected().stream()
                        .allMatch(it -> NumericAnswer.number(it).isPresent());
            }
            if (field.kind() == LogField.Kind.CHOICE) {
                sound &= field.options().stream()
                        .map(LogField.Option::key)
                        .toList()
                        .containsAll(field.expected());
            }
        }
        if (!sound) {
            throw new IllegalArgumentException(read.code());
        }
    }

    private static Bilingual both(JsonObject from, String name) {
        return new Bilingual(from.getString(name + "Zh"), from.getString(name + "En"));
    }

    private static JsonArray array(JsonObject from, String name) {
        return from.containsKey(name) ? from.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static List<String> strings(JsonValue array) {
        return array.asJsonArray().getValuesAs(JsonString::getString);
    }
}
