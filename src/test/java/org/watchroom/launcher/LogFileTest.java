package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path place;

    @Test
    void itNeverGrowsBeyondAFewFilesOfLimitedSize() throws IOException {
        try (LogFile log = new LogFile(place.resolve("server.log"), 1000)) {
            for (int i = 0; i < 1000; i++) {
                log.write("line " + i);
            }
        }

        long size = 0;
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        assertThat(size).isLessThan(5000);
        assertThat(Files.readString(place.resolve("server.log.1")).lines().count())
                .isPositive();
        assertThat(Stream.of(place.resolve("server.log"), place.resolve("server.log.1"))
                        .flatMap(LogFileTest::lines))
                .contains("line 999");
    }

    @Test
    void itRemembersTheLinesThatTellOfTrouble() {
        try (LogFile log = new LogFile(place.resolve("server.log"))) {
            log.write("all is well");
            log.write("[ERROR] disk is full");
            log.write("still here");

            assertThat(log.trouble()).containsExactly("[ERROR] disk is full");
        }
    }

    @Test
    void ofAJsonLineOnlyTheMessageIsShown() {
        assertThat(LogFile.gist("{\"Level\":\"SEVERE\",\"LogMessage\":\"It said \\\"no\\\"\\n\\tat org.example\"}"))
                .isEqualTo("It said \"no\"");
    }

    @Test
    void ofAStackTraceTheCauseAtItsBottomIsShown() {
        assertThat(
                        LogFile.gist(
                                "{\"Throwable\":{\"Exception\":\"Error occurred\",\"StackTrace\":\"java.lang.Error: x\\n\\tat y\"}}"))
                .isEqualTo("java.lang.Error: x");
        assertThat(LogFile.gist("{\"Throwable\":{\"StackTrace\":\"A: x\\n\\tat y\\nCaused by: B: z\\n\\tat y\\n"
                        + "Caused by: C: the disk is full\\n\\t... 3 more\"}}"))
                .isEqualTo("C: the disk is full");
    }

    @Test
    void theSameTroubleIsShownOnce() {
        try (LogFile log = new LogFile(place.resolve("server.log"))) {
            log.write("[ERROR] disk is full");
            log.write("[ERROR] disk is full");

            assertThat(log.trouble()).containsExactly("[ERROR] disk is full");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
