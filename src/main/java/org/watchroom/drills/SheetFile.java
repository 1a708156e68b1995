package org.watchroom.drills;

import jakarta.json.Json;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.OverTime;
import org.watchroom.kernel.Refused;

/** A drill sheet as a JSON file. Reads it whole or refuses it, naming the first line and field at fault. */
final class SheetFile {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_SECONDS = 86_400;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** How the grader knows, as files and as the sheet write it. */
    static final Map<String, String> EVIDENCE = Map.of("action", "A", "speech", "S", "record", "R");

    private static final Set<String> HEAD = Set.of(
            "code",
            "titleZh",
            "titleEn",
            "setupZh",
            "setupEn",
            "totalSeconds",
            "passMark",
            "basisZh",
            "basisEn",
            "reviewZh",
            "reviewEn",
            "wholeFatalZh",
            "wholeFatalEn",
            "overTime",
            "items");
    private static final Set<String> OVER_TIME = Set.of("rule", "pointsPerMinute");
    private static final Set<String> LINE = Set.of(
            "no",
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
            "skills");

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
                    throw refused("unknown-field", field);
                });
    }

    /** @throws Refused {@code drills.sheet.…} when the file is no acceptable drill sheet */
    static DrillSheet.Content read(InputStream file) {
        SheetFile head = new SheetFile(parse(file), 0, HEAD);
        DrillSheet.Content content = new DrillSheet.Content(
                head.code(),
                head.words("title", 120),
                head.words("setup", 2000),
                head.whole("totalSeconds", MOST_SECONDS),
                head.points("passMark"),
                head.words("basis", 1000),
                head.words("review", 200),
                head.wordsIfAny("wholeFatal", 300),
                head.overTime(),
                head.lines());
        BigDecimal total =
                content.lines().stream().map(DrillItem.Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(HUNDRED) != 0) {
            throw Refused.input("drills.sheet.total", total);
        }
        return content;
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

    private List<DrillItem.Line> lines() {
        if (!(object.get("items") instanceof jakarta.json.JsonArray array)
                || array.isEmpty()
                || array.size() > MOST_ITEMS) {
            throw Refused.input("drills.sheet.items", MOST_ITEMS);
        }
        List<DrillItem.Line> lines = new ArrayList<>();
        for (JsonValue value : array) {
            int no = lines.size() + 1;
            if (!(value instanceof JsonObject line)) {
                throw Refused.input("drills.sheet.unreadable");
            }
            lines.add(new SheetFile(line, no, LINE).line(no));
        }
        return lines;
    }

    private DrillItem.Line line(int no) {
        if (whole("no", MOST_ITEMS) != no) {
            throw Refused.input("drills.sheet.numbering", no);
        }
        return new DrillItem.Line(
                no,
                words("text", 500),
                points("points"),
                truth("star"),
                wordsIfAny("fatal", 300),
                isNull("targetSeconds") ? null : whole("targetSeconds", MOST_SECONDS),
                wordsIfAny("target", 120),
                evidence(),
                strings("skills"));
    }

    /** Not passed where the file does not say. */
    private OverTime overTime() {
        if (isNull("overTime")) {
            return OverTime.FAILS;
        }
        if (!(object.get("overTime") instanceof JsonObject said)) {
            throw refused("bad-value", "overTime");
        }
        SheetFile rule = new SheetFile(said, 0, OVER_TIME);
        return switch (rule.text("rule", 10)) {
            case "FAIL" -> rule.without("pointsPerMinute", OverTime.FAILS);
            case "NOTE" -> rule.without("pointsPerMinute", OverTime.IS_NOTED);
            case "DEDUCT" -> new OverTime(OverTime.Rule.DEDUCT, rule.points("pointsPerMinute"));
            default -> throw refused("bad-value", "rule");
        };
    }

    private OverTime without(String field, OverTime rule) {
        if (!isNull(field)) {
            throw refused("bad-value", field);
        }
        return rule;
    }

    private String code() {
        String code = text("code", 40);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw refused("bad-value", "code");
        }
        return code;
    }

    private String evidence() {
        StringBuilder letters = new StringBuilder();
        for (String word : strings("evidence")) {
            if (!EVIDENCE.containsKey(word)) {
                throw refused("bad-value", "evidence");
            }
            letters.append(EVIDENCE.get(word));
        }
        return letters.toString();
    }

    private Bilingual words(String field, int most) {
        return new Bilingual(text(field + "Zh", most), text(field + "En", most));
    }

    private Optional<Bilingual> wordsIfAny(String field, int most) {
        return isNull(field + "Zh") && isNull(field + "En") ? Optional.empty() : Optional.of(words(field, most));
    }

    private String text(String field, int most) {
        if (isNull(field)) {
            throw refused("missing", field);
        }
        if (!(object.get(field) instanceof JsonString text)
                || text.getString().isBlank()
                || text.getString().length() > most) {
            throw refused("bad-value", field);
        }
        return text.getString().strip();
    }

    private int whole(String field, int most) {
        BigDecimal number = number(field);
        if (number.stripTrailingZeros().scale() > 0
                || number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw refused("bad-value", field);
        }
        return number.intValueExact();
    }

    private BigDecimal points(String field) {
        BigDecimal number = number(field);
        if (number.stripTrailingZeros().scale() > 2 || number.signum() <= 0 || number.compareTo(HUNDRED) > 0) {
            throw refused("bad-value", field);
        }
        return number;
    }

    private BigDecimal number(String field) {
        if (isNull(field)) {
            throw refused("missing", field);
        }
        if (!(object.get(field) instanceof JsonNumber number)) {
            throw refused("bad-value", field);
        }
        return number.bigDecimalValue();
    }

    private boolean truth(String field) {
        if (isNull(field)) {
            throw refused("missing", field);
        }
        return switch (object.get(field).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw refused("bad-value", field);
        };
    }

    private Set<String> strings(String field) {
        if (isNull(field)) {
            throw refused("missing", field);
        }
        Set<String> found = new LinkedHashSet<>();
        if (object.get(field) instanceof jakarta.json.JsonArray array) {
            for (JsonValue value : array) {
                if (!(value instanceof JsonString text) || text.getString().length() > 40) {
                    throw refused("bad-value", field);
                }
                found.add(text.getString());
            }
        }
        if (found.isEmpty()) {
            throw refused("bad-value", field);
        }
        return found;
    }

    private boolean isNull(String field) {
        return object.getOrDefault(field, JsonValue.NULL) == JsonValue.NULL;
    }

    private Refused refused(String key, String field) {
        return switch (key) {
            case "unknown-field" -> Refused.input("drills.sheet.unknown-field", where, field);
            case "missing" -> Refused.input("drills.sheet.missing", where, field);
            default -> Refused.input("drills.sheet.bad-value", where, field);
        };
    }
}
