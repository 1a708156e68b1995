package org.watchroom.courses.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.watchroom.kernel.Refused;

/** The fields of one object of {@code course.json}, each checked as it is read. */
final class Fields {

    private final JsonObject json;

    Fields(JsonObject json) {
        this.json = json;
    }

    void only(String... known) {
        json.keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.input("courses.package.unknown-field", name);
                });
    }

    String text(String name, int longest) {
        if (json.get(name) instanceof JsonString text
                && !text.getString().isBlank()
                && text.getString().length() <= longest) {
            return text.getString().strip();
        }
        throw wrong(name);
    }

    /** {@code null} when the field is not there. */
    String optional(String name, int longest) {
        return json.containsKey(name) ? text(name, longest) : null;
    }

    /** {@code false} when the field is not there. */
    boolean flag(String name) {
        if (!json.containsKey(name)) {
            return false;
        }
        JsonValue value = json.get(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw wrong(name);
        }
        return value == JsonValue.TRUE;
    }

    /** 0 when the field is not there. */
    int optionalNumber(String name, int most) {
        return json.containsKey(name) ? number(name, 0, most) : 0;
    }

    int number(String name, int least, int most) {
        if (json.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.intValue();
        }
        throw wrong(name);
    }

    JsonArray list(String name) {
        if (json.get(name) instanceof JsonArray list) {
            return list;
        }
        throw wrong(name);
    }

    private Refused wrong(String name) {
        JsonValue value = json.get(name);
        return Refused.input("courses.package.field", name, value == null ? "" : value.toString());
    }
}
