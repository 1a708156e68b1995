package org.watchroom.drills;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.OverTime;

/** Writes a drill sheet as {@link SheetFile} reads it: read again it is the same sheet. */
final class SheetFileOut {

    private static final Map<Character, String> EVIDENCE = Map.of('A', "action", 'S', "speech", 'R', "record");

    private SheetFileOut() {}

    /**
     * JSON in UTF-8, indented.
     *
     * @param pictures each as a file carries it, by its name
     */
    static byte[] write(DrillSheet.Content sheet, UnaryOperator<String> pictures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.writeObject(head(sheet, pictures));
        }
        return out.toByteArray();
    }

    private static JsonObject head(DrillSheet.Content sheet, UnaryOperator<String> pictures) {
        JsonObjectBuilder head = Json.createObjectBuilder().add("code", sheet.code());
        words(head, "title", sheet.title());
        words(head, "setup", sheet.setup());
        head.add("totalSeconds", sheet.totalSeconds()).add("passMark", sheet.passMark());
        words(head, "basis", sheet.basis());
        words(head, "review", sheet.review());
        wordsIfAny(head, "wholeFatal", sheet.wholeFatal());
        if (!sheet.overTime().equals(OverTime.FAILS)) {
            head.add("overTime", overTime(sheet.overTime()));
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        sheet.lines().forEach(it -> items.add(line(it, pictures)));
        return head.add("items", items).build();
    }

    private static JsonObjectBuilder overTime(OverTime overTime) {
        JsonObjectBuilder rule =
                Json.createObjectBuilder().add("rule", overTime.rule().name());
        return overTime.pointsPerMinute() == null ? rule : rule.add("pointsPerMinute", overTime.pointsPerMinute());
    }

    private static JsonObjectBuilder line(DrillItem.Line line, UnaryOperator<String> pictures) {
        JsonObjectBuilder item = Json.createObjectBuilder().add("no", line.no());
        words(item, "text", line.text());
        item.add("points", line.points()).add("star", line.star());
        wordsIfAny(item, "fatal", line.fatal());
        if (line.targetSeconds() != null) {
            item.add("targetSeconds", line.targetSeconds());
        }
        wordsIfAny(item, "target", line.target());
        wordsIfAny(item, "guidance", line.guidance());
        if (line.picture() != null) {
            item.add("picture", pictures.apply(line.picture()));
        }
        return item.add(
                        "evidence",
                        strings(line.evidence()
                                .chars()
                                .mapToObj(it -> EVIDENCE.get((char) it))
                                .toList()))
                .add("skills", strings(line.skills().stream().sorted().toList()));
    }

    private static void words(JsonObjectBuilder object, String field, Bilingual words) {
        object.add(field + "Zh", words.zh()).add(field + "En", words.en());
    }

    private static void wordsIfAny(JsonObjectBuilder object, String field, Optional<Bilingual> words) {
        words.ifPresent(it -> words(object, field, it));
    }

    private static JsonArrayBuilder strings(Collection<String> strings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        strings.forEach(array::add);
        return array;
    }
}
