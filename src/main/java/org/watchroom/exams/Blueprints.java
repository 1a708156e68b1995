package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintCell;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.exams.model.Kind;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** Blueprints of papers, imported from JSON. One that is there is never changed; a changed one gets a code of its own. */
@ApplicationScoped
@Transactional
public class Blueprints {

    private static final Map<String, Kind> KINDS = Map.of(
            "single", Kind.SINGLE,
            "multiple", Kind.MULTIPLE,
            "true-false", Kind.JUDGEMENT,
            "ordering", Kind.ORDERING,
            "numeric", Kind.NUMERIC);
    private static final int MOST_PER_CELL = 500;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private Standard standard;

    /**
     * Takes one blueprint: {@code code, titleZh, titleEn, edition, level, minutes, passMark, cells[function, kind, count,
     * points]}.
     *
     * @return its id
     * @throws Refused {@code exams.blueprint.unreadable}, {@code .total} when the points do not add up to 100, {@code
     *     .weight} when a function's share is not its weight in the standard, {@code .exists}
     */
    @Permits(Permission.KEEP_EXAMS)
    public long importFrom(InputStream json) {
        Blueprint blueprint = read(json);
        if (blueprints.findByCode(blueprint.code()).isPresent()) {
            throw new Refused("exams.blueprint.exists", blueprint.code());
        }
        blueprints.add(blueprint);
        return blueprint.id();
    }

    @Permits(Permission.SEE_EXAMS)
    public List<BlueprintFacts> all() {
        return blueprints.all().stream().map(Blueprints::facts).toList();
    }

    private Blueprint read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject object = reader.readObject();
            String edition = text(object, "edition");
            String level = text(object, "level");
            return new Blueprint(
                    text(object, "code"),
                    text(object, "titleZh"),
                    text(object, "titleEn"),
                    edition,
                    level,
                    whole(object, "minutes"),
                    number(object, "passMark"),
                    cells(object),
                    standard.weights(edition, level, "theory"));
        } catch (JsonException | ClassCastException | ArithmeticException e) {
            throw unreadable();
        }
    }

    private static List<BlueprintCell> cells(JsonObject object) {
        if (!(object.get("cells") instanceof JsonArray array) || array.isEmpty()) {
            throw unreadable();
        }
        return array.stream()
                .map(JsonValue::asJsonObject)
                .map(cell -> new BlueprintCell(
                        text(cell, "function"), kind(text(cell, "kind")), whole(cell, "count"), number(cell, "points")))
                .toList();
    }

    private static Kind kind(String word) {
        if (!KINDS.containsKey(word)) {
            throw Refused.input("exams.blueprint.kind", word);
        }
        return KINDS.get(word);
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
                && number.intValueExact() <= MOST_PER_CELL) {
            return number.intValueExact();
        }
        throw Refused.input("exams.blueprint.lacks", name);
    }

    private static Refused unreadable() {
        return Refused.input("exams.blueprint.unreadable");
    }

    static BlueprintFacts facts(Blueprint blueprint) {
        return new BlueprintFacts(
                blueprint.id(),
                blueprint.code(),
                blueprint.titleZh(),
                blueprint.titleEn(),
                blueprint.edition(),
                blueprint.level(),
                blueprint.minutes(),
                blueprint.passMark(),
                blueprint.questions());
    }
}
