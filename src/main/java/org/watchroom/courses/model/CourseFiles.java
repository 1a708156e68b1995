package org.watchroom.courses.model;

import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A course as the files of its package, written the same way whoever wrote it before: what is taken out comes in again
 * unchanged.
 *
 * @param markdown by the code of the lesson
 * @param pictures by their name
 */
public record CourseFiles(CourseText course, Map<String, String> markdown, Map<String, byte[]> pictures) {

    /** By their name in the package. */
    SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(CoursePackage.CONTENTS, contents());
        course.lessons()
                .forEach(lesson ->
                        files.put(lesson.ownFile(), markdown.get(lesson.code()).getBytes(StandardCharsets.UTF_8)));
        pictures.forEach((name, content) -> files.put(CoursePackage.MEDIA + name, content));
        return files;
    }

    public byte[] zip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private byte[] contents() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(json, StandardCharsets.UTF_8)) {
            writer.writeObject(course.json());
        }
        return json.toByteArray();
    }
}
