package org.watchroom.drills;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.kernel.Refused;

/** A drill sheet as a JSON file: its fields and the kind of value that each has. What they mean says {@link SheetReading}. */
final class SheetFile {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int LONGEST_NUMBER = 20;

    private static final Set<String> NUMBERS =
            Set.of("totalSeconds", "passMark", "points", "targetSeconds", "pointsPerMinute");
    private static final Set<String> LISTS = Set.of("evidence", "skills");

    private static final Set<String> HEAD =
            with(WrittenSheet.HEAD.stream().filter(it -> !it.equals("overTimePoints")), "items");
    private static final Set<String> LINE = with(WrittenSheet.ITEM.stream(), "no");
    private static final Set<String> OVER_TIME = Set.of("rule", "pointsPerMinute");

    /** What is being read. */
    private final JsonObject object;

    /** The number of the item, or 0 for the head of the sheet. */
    private final int where;

    private SheetFile(JsonObject object, int where, Set<String> known) {
        this.object = object;
        this.where = where;
        object.keySet().stream()
                .filter(field -> !known.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Refused.input("drills.sheet.unknown-field", where, field);
                });
    }

    private static Set<String> with(Stream<String> fields, String further) {
        return Stream.concat(fields, Stream.of(further)).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refused {@code drills.sheet.…} when the file does not have the shape of a drill sheet */
    static WrittenSheet read(InputStream file) {
        SheetFile head = new SheetFile(parse(file), 0, HEAD);
        Map<String, String> fields = head.fields(Set.of("items", "overTime"));
        fields.putAll(head.overTime());
        return new WrittenSheet(fields, head.items());
    }

    /** In the words of whoever made a file: which item and which field. */
    static Refused refusal(WrittenSheet.Fault fault) {
        return switch (fault.key()) {
            case "drills.field.missing" -> Refused.input("drills.sheet.missing", fault.item(), fault.field());
            case "drills.field.total" ->
                Refused.input("drills.sheet.total", fault.arguments().get(0));
            case "drills.field.count" -> Refused.input("drills.sheet.items", SheetReading.MOST_ITEMS);
            case "drills.field.skill" ->
                Refused.input(
                        "drills.sheet.unknown-skill",
                        fault.item(),
                        fault.arguments().get(0));
            default -> Refused.input("drills.sheet.bad-value", fault.item(), fault.field());
        };
    }

    private static JsonObject parse(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refused.input("drills.sheet.too-large", MOST_BYTES / 1024);
            }
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                return reader.readObject();
            }
        } catch (JsonException e) {
            throw Refused.input("drills.sheet.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, String>> items() {
        if (!(object.get("items") instanceof JsonArray array)) {
            throw Refused.input("drills.sheet.items", SheetReading.MOST_ITEMS);
        }
        List<Map<String, String>> items = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonObject line)) {
                throw Refused.input("drills.sheet.unreadable");
            }
            items.add(new SheetFile(line, items.size() + 1, LINE).item());
        }
        return items;
    }

    private Map<String, String> item() {
        if (!(object.get("no") instanceof JsonNumber no) || !no.toString().equals(String.valueOf(where))) {
            throw Refused.input("drills.sheet.numbering", where);
        }
        return fields(Set.of("no"));
    }

    /** Not passed where the file does not say. */
    private Map<String, String> overTime() {
        if (isNull("overTime")) {
            return Map.of();
        }
        if (!(object.get("overTime") instanceof JsonObject said)) {
            throw bad("overTime");
        }
        Map<String, String> rule = new SheetFile(said, 0, OVER_TIME).fields(Set.of());
        return Map.of(
                "overTime", rule.getOrDefault("rule", "?"), "overTimePoints", rule.getOrDefault("pointsPerMinute", ""));
    }

    private Map<String, String> fields(Set<String> others) {
        Map<String, String> fields = new HashMap<>();
        for (String field : object.keySet()) {
            if (!others.contains(field) && !isNull(field)) {
                fields.put(field, text(field));
            }
        }
        return fields;
    }

    private String text(String field) {
        JsonValue value = object.get(field);
        if (NUMBERS.contains(field)) {
            return number(field, value);
        }
        if (LISTS.contains(field) && value instanceof JsonArray list) {
            return list.stream().map(it -> string(field, it)).collect(Collectors.joining(" "));
        }
        if (field.equals("star")) {
            return switch (value.getValueType()) {
                case TRUE -> WrittenSheet.STAR;
                case FALSE -> "";
                default -> throw bad(field);
            };
        }
        if (LISTS.contains(field)) {
            throw bad(field);
        }
        return string(field, value);
    }

    private String string(String field, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            throw bad(field);
        }
        return text.getString();
    }

    /** Without needless zeros, and never longer than a number of a sheet can be. */
    private String number(String field, JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            throw bad(field);
        }
        BigDecimal plain = number.bigDecimalValue().stripTrailingZeros();
        if (plain.precision() > LONGEST_NUMBER || Math.abs(plain.scale()) > LONGEST_NUMBER) {
            throw bad(field);
        }
        return plain.toPlainString();
    }

    private boolean isNull(String field) {
        return object.getOrDefault(field, JsonValue.NULL) == JsonValue.NULL;
    }

    private Refused bad(String field) {
        return Refused.input("drills.sheet.bad-value", where, field);
    }
}
