package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/** The courses of the demo, the one for the cohort and the complete one: their files are packed as an author would pack them, and imported by the administrator. */
@ApplicationScoped
public class DemoCourse implements DemoPart {

    private static final List<String> FOLDERS = List.of("course/", "course-full/");
    private static final Pattern PICTURE = Pattern.compile("\\bmedia/([A-Za-z0-9._-]+)");

    @Inject
    private CourseImport imports;

    @Inject
    private Directory directory;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "course";
    }

    @Override
    public void load() {
        long administrator = directory.bySignInName("admin").orElseThrow();
        for (String folder : FOLDERS) {
            acting.as(administrator, () -> imports.take(new ByteArrayInputStream(pack(folder))));
        }
    }

    static byte[] pack(String folder) {
        byte[] contents = bytes(folder + "course.json");
        JsonObject course =
                Json.createReader(new ByteArrayInputStream(contents)).readObject();
        Set<String> names = new LinkedHashSet<>();
        course.getJsonArray("lessons").getValuesAs(JsonObject.class).forEach(lesson -> {
            String file = lesson.getString("file");
            names.add(file);
            Matcher pictures = PICTURE.matcher(new String(bytes(folder + file), StandardCharsets.UTF_8));
            while (pictures.find()) {
                names.add("media/" + pictures.group(1));
            }
        });
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            put(zip, "course.json", contents);
            for (String name : names) {
                put(zip, name, bytes(folder + name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static byte[] bytes(String name) {
        return DemoFile.read(name, DemoCourse::all);
    }

    private static byte[] all(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
