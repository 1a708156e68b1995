package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path data;

    private Path file;
    private Process process;

    @BeforeEach
    void startAProcessOnTheDataFolder() throws IOException {
        file = data.resolve("server.pid");
        process = new ProcessBuilder(
                        "tail",
                        "-f",
                        Files.writeString(data.resolve("words"), "").toString())
                .start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatWasLeftBehindIsEnded() throws InterruptedException {
        PidFile pid = new PidFile(file, data);
        pid.write(process.toHandle());

        pid.endLeftOver(Duration.ofSeconds(5));

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void aStrangerThatTookTheNumberIsLeftAlone() throws IOException {
        PidFile pid = new PidFile(file, data);
        pid.write(process.toHandle());
        List<String> lines = Files.readAllLines(file);

        Files.write(file, List.of(lines.get(0), "2001-01-01T00:00:00Z", lines.get(2)));
        assertThat(pid.leftOver()).isEmpty();

        Files.write(file, List.of(lines.get(0), lines.get(1), "/bin/other"));
        assertThat(pid.leftOver()).isEmpty();

        Files.write(file, lines);
        assertThat(new PidFile(file, Path.of("/elsewhere")).leftOver()).isEmpty();
        assertThat(pid.leftOver()).isPresent();
    }

    @Test
    void aFileOfNonsenseIsNoProcess() throws IOException {
        Files.writeString(file, "what?\n\n\n");

        assertThat(new PidFile(file, data).leftOver()).isEmpty();
    }
}
