package org.watchroom.courses.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.watchroom.kernel.Refused;

/**
 * Opens a .zip in memory. What it unpacks to is counted as it comes, whatever the archive says of itself, so that a small
 * file that swells is stopped; nothing is ever written to disk, and a name that leads out of the archive is refused.
 */
final class Archive {

    static final int MOST_FILES = 300;
    static final int LONGEST_FILE = 8 * 1024 * 1024;
    static final int LONGEST_TOTAL = 64 * 1024 * 1024;

    private Archive() {}

    /**
     * The files by name. A single folder around all of them is taken off.
     *
     * @throws Refused {@code courses.package.…} saying what is wrong with it
     */
    static Map<String, byte[]> open(InputStream zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new BufferedInputStream(zip))) {
            long total = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = inside(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = read(entries, name, LONGEST_TOTAL - total);
                total += content.length;
                if (files.put(name, content) != null) {
                    throw Refused.input("courses.package.twice", name);
                }
                if (files.size() > MOST_FILES) {
                    throw Refused.input("courses.package.too-many", MOST_FILES);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.input("courses.package.not-zip");
        }
        if (files.isEmpty()) {
            throw Refused.input("courses.package.not-zip");
        }
        return withoutOuterFolder(files);
    }

    private static byte[] read(InputStream entry, String name, long left) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int count = entry.read(buffer); count >= 0; count = entry.read(buffer)) {
            content.write(buffer, 0, count);
            if (content.size() > LONGEST_FILE) {
                throw Refused.input("courses.package.file-too-long", name, LONGEST_FILE / 1024 / 1024);
            }
            if (content.size() > left) {
                throw Refused.input("courses.package.too-long", LONGEST_TOTAL / 1024 / 1024);
            }
        }
        return content.toByteArray();
    }

    private static String inside(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || java.util.List.of(name.split("/")).contains("..");
        if (leadsOut) {
            throw Refused.input("courses.package.leads-out", printable(name));
        }
        return name;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static Map<String, byte[]> withoutOuterFolder(Map<String, byte[]> files) {
        String first = files.keySet().iterator().next();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean around = !folder.isEmpty()
                && files.containsKey(folder + CoursePackage.CONTENTS)
                && files.keySet().stream().allMatch(name -> name.startsWith(folder));
        if (!around) {
            return files;
        }
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(folder.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
