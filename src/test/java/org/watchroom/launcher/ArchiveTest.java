package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path place;

    @Test
    void packedAgainItIsTheSame() throws IOException {
        assertThat(archive("one.war", 1, "a/b.txt", "text").mark())
                .isEqualTo(archive("two.war", 1_000_000, "a/b.txt", "text").mark());
    }

    @Test
    void otherContentIsAnother() throws IOException {
        assertThat(archive("one.war", 1, "a/b.txt", "text").mark())
                .isNotEqualTo(archive("two.war", 1, "a/b.txt", "test").mark());
    }

    @Test
    void itsFilesAreLaidOut() throws IOException {
        archive("one.war", 1, "a/b.txt", "text").unpack(place.resolve("out"));

        assertThat(place.resolve("out/a/b.txt")).hasContent("text");
    }

    @Test
    void noFileLeavesTheFolder() throws IOException {
        Archive foul = archive("one.war", 1, "../b.txt", "text");

        assertThatThrownBy(() -> foul.unpack(place.resolve("out"))).isInstanceOf(IOException.class);
        assertThat(place.resolve("b.txt")).doesNotExist();
    }

    private Archive archive(String name, long time, String entry, String content) throws IOException {
        Path path = place.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(entry).setLastModifiedTime(FileTime.fromMillis(time)));
            zip.write(content.getBytes());
        }
        return new Archive(path);
    }
}
