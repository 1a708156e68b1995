package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnscannedLibrariesTest {

    @TempDir
    private Path application;

    @Test
    void everyLibraryThatTheDescriptorDoesNotIncludeIsMarked() throws IOException {
        Path libraries = Files.createDirectories(application.resolve("WEB-INF/lib"));
        Files.createFile(libraries.resolve("poi-5.5.1.jar"));
        Files.createFile(libraries.resolve("primefaces-15.0.13-jakarta.jar"));
        Files.copy(Path.of("webapp/WEB-INF/payara-web.xml"), application.resolve("WEB-INF/payara-web.xml"));

        new UnscannedLibraries(application).mark();

        assertThat(application.resolve("WEB-INF__lib__poi-5.5.1_jar")).isDirectory();
        assertThat(application.resolve("WEB-INF__lib__primefaces-15.0.13-jakarta_jar"))
                .doesNotExist();
    }
}
