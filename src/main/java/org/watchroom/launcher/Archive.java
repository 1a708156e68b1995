package org.watchroom.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A JAR or WAR that the build made: what it holds, told apart without reading all of it, and laid out as files. */
record Archive(Path path) {

    /** The same for the same files with the same content, whenever they were packed; other for others. */
    String mark() throws IOException {
        CRC32 contents = new CRC32();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n")
                    .sorted()
                    .forEach(line -> contents.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(contents.getValue());
    }

    void unpack(Path target) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(path + " holds " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }
}
