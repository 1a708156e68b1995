package org.watchroom.courses.model;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.watchroom.kernel.Refused;

/**
 * A course as it is handed over: a .zip that holds {@code course.json}, one Markdown file for each lesson, and the
 * pictures in {@code media/}. Nothing else may be in it.
 */
public final class CoursePackage {

    static final String CONTENTS = "course.json";
    static final String MEDIA = "media/";

    private final CourseText course;
    private final Map<String, Picture> pictures;
    private final Map<String, String> markdown;

    private CoursePackage(CourseText course, Map<String, Picture> pictures, Map<String, String> markdown) {
        this.course = course;
        this.pictures = pictures;
        this.markdown = markdown;
    }

    /** @throws Refused {@code courses.package.…} with the plain reason; nothing is kept of a refused package */
    public static CoursePackage read(InputStream zip) {
        return of(Archive.open(zip));
    }

    /** @throws Refused as {@link #read} does */
    public static CoursePackage of(CourseFiles files) {
        return of(files.all());
    }

    private static CoursePackage of(Map<String, byte[]> files) {
        byte[] contents = files.get(CONTENTS);
        if (contents == null) {
            throw Refused.input("courses.package.no-contents");
        }
        CourseText course = CourseText.of(json(contents));
        Map<String, Picture> pictures = new LinkedHashMap<>();
        Map<String, String> texts = new HashMap<>();
        List<String> lessonFiles =
                course.lessons().stream().map(LessonText::file).toList();
        files.forEach((name, content) -> {
            if (name.startsWith(MEDIA) && Picture.isNameOfOne(name.substring(MEDIA.length()))) {
                Picture picture = Picture.read(name.substring(MEDIA.length()), content);
                pictures.put(picture.name(), picture);
            } else if (lessonFiles.contains(name)) {
                texts.put(name, utf8(name, content));
            } else if (!name.equals(CONTENTS)) {
                throw Refused.input("courses.package.unknown-file", name);
            }
        });
        lessonFiles.stream()
                .filter(file -> !texts.containsKey(file))
                .findFirst()
                .ifPresent(file -> {
                    throw Refused.input("courses.package.no-lesson-file", file);
                });
        Map<String, String> markdown = new HashMap<>();
        course.lessons().forEach(lesson -> markdown.put(lesson.code(), texts.get(lesson.file())));
        return new CoursePackage(course, pictures, markdown);
    }

    public CourseText course() {
        return course;
    }

    public CourseFiles files() {
        Map<String, byte[]> contents = new HashMap<>();
        pictures.forEach((name, picture) -> contents.put(name, picture.content()));
        return new CourseFiles(course, markdown, contents);
    }

    /** The same course gives the same digest, however its files are named and packed. */
    public String digest() {
        return digest(files().all());
    }

    String markdown(LessonText lesson) {
        return markdown.get(lesson.code());
    }

    Map<String, Picture> pictures() {
        return pictures;
    }

    private static JsonObject json(byte[] content) {
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(utf8(CONTENTS, content).getBytes(StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Refused.input("courses.package.not-json");
        }
    }

    private static String utf8(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.input("courses.package.not-utf8", name);
        }
    }

    private static String digest(SortedMap<String, byte[]> files) {
        try {
            MessageDigest whole = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                whole.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                whole.update(content);
            });
            return HexFormat.of().formatHex(whole.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
