package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataTest {

    @TempDir
    private Path place;

    @Test
    void theFirstRunWritesItAndTheNextUsesIt() throws IOException {
        ClassData first = new ClassData(place, "17.0.15+6");
        Path written = Path.of(first.options().get(0).replace("-XX:ArchiveClassesAtExit=", ""));
        Files.writeString(written, "classes");

        first.keep();

        assertThat(new ClassData(place, "17.0.15+6").options().get(0))
                .isEqualTo("-XX:SharedArchiveFile=" + place.resolve("classes-17.0.15-6.jsa"));
    }

    @Test
    void anotherJavaWritesItsOwnAndTheOldOneGoes() throws IOException {
        Files.writeString(place.resolve("classes-17.0.14.jsa"), "classes");
        ClassData next = new ClassData(place, "17.0.15");
        Path written = Path.of(next.options().get(0).replace("-XX:ArchiveClassesAtExit=", ""));
        Files.writeString(written, "classes");

        next.keep();

        assertThat(place).isDirectoryNotContaining("glob:**17.0.14*").isDirectoryContaining("glob:**17.0.15.jsa");
    }

    @Test
    void whatARunThatWasCutShortWroteIsNotUsed() throws IOException {
        ClassData cut = new ClassData(place, "17");
        Files.writeString(Path.of(cut.options().get(0).replace("-XX:ArchiveClassesAtExit=", "")), "half");

        cut.drop();

        assertThat(place).isEmptyDirectory();
    }
}
