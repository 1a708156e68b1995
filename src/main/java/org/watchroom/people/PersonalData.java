package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.PersonalRecordRepository;

/** What is kept of a person, in every table of this house: to be seen, and to be taken along. */
@ApplicationScoped
@Transactional
public class PersonalData {

    /** Where the rows stand in the copy. */
    public static final String DATA = "data.json";

    @Inject
    private PersonalRecordRepository records;

    @Inject
    private PersonRepository people;

    @Inject
    @Any
    private Instance<TakenAlong> files;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** How many rows each table keeps about the person of this request; those with none are left out. */
    @Permits(Permission.SIGNED_IN)
    public List<Kept> own() {
        Map<String, Long> rows = new TreeMap<>();
        List<Long> selves = records.records(user.id());
        records.places().stream()
                .filter(PersonalRecordRepository.Place::isAbout)
                .forEach(place -> rows.merge(place.table(), records.count(place, selves), Long::sum));
        return rows.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Kept(it.getKey(), it.getValue()))
                .toList();
    }

    /**
     * All of one's own, as a zip: {@value #DATA} with the rows of every table, in UTF-8, and the files of every feature, such
     * as the photo and certificates.
     */
    @Permits(Permission.OWN_ACCOUNT)
    public byte[] takeOwn() {
        return copy(user.id());
    }

    /** All of somebody's, who asked for it. */
    @Permits(Permission.KEEP_ACCOUNTS)
    public byte[] takeOf(long personId, Reason reason) {
        return copy(personId);
    }

    private byte[] copy(long personId) {
        people.get(personId);
        List<Long> selves = records.records(personId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, new TakenAlong.TakenFile(DATA, json(personId, selves)));
            for (TakenAlong feature : files) {
                for (long record : selves) {
                    for (TakenAlong.TakenFile file : feature.filesOf(record)) {
                        add(zip, file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, TakenAlong.TakenFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(file.path()));
        zip.write(file.content());
        zip.closeEntry();
    }

    private byte[] json(long personId, List<Long> selves) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        JsonObjectBuilder done = Json.createObjectBuilder();
        JsonArrayBuilder cutShort = Json.createArrayBuilder();
        Map<String, Set<Map<String, Object>>> about = new TreeMap<>();
        for (PersonalRecordRepository.Place place : records.places()) {
            if (place.isAbout()) {
                List<Map<String, Object>> found = records.find(place, selves);
                about.computeIfAbsent(place.table(), it -> new LinkedHashSet<>())
                        .addAll(found);
                if (found.size() == PersonalRecordRepository.MOST) {
                    cutShort.add(place.table());
                }
            } else {
                done.add(place.table() + "." + place.column(), records.count(place, selves));
            }
        }
        about.forEach((table, rows) -> kept.add(table, array(rows)));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("person", personId)
                .add("takenAt", clock.instant().toString())
                .add("kept", kept)
                .add("didForOthers", done)
                .add("cutShort", cutShort);
        StringWriter text = new StringWriter();
        JsonWriterFactory writers = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        writers.createWriter(text).writeObject(all.build());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder array(Collection<Map<String, Object>> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Map<String, Object> row : rows) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            row.forEach((column, value) -> {
                if (value == null) {
                    object.addNull(column);
                } else if (value instanceof Number number) {
                    object.add(column, new java.math.BigDecimal(number.toString()));
                } else if (value instanceof Boolean yes) {
                    object.add(column, yes);
                } else {
                    object.add(column, value.toString());
                }
            });
            array.add(object);
        }
        return array;
    }

    /** @param table as the schema names it */
    public record Kept(String table, long rows) {}
}
