package org.watchroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child process, so that the next start finds it when this launcher was killed outright. A process is ended
 * only if its program, its start and the folder on its command line are those that were written down: process numbers are
 * used again.
 */
final class PidFile {
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

    private final Path path;
    private final Path data;

    /** @param data the folder that the command line of the process names */
    PidFile(Path path, Path data) {
        this.path = path;
        this.data = data;
    }

    void write(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String started = info.startInstant().map(Instant::toString).orElse("");
        try {
            Files.write(
                    path,
                    List.of(
                            Long.toString(process.pid()),
                            started,
                            info.command().orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // a stale file is recognised as such by the next start
        }
    }

    /** Ends the process that an earlier launcher left behind, gently at first, and waits until it has gone. */
    void endLeftOver(Duration patience) {
        leftOver().ifPresent(process -> {
            process.destroy();
            if (!gone(process, patience)) {
                process.destroyForcibly();
                gone(process, Duration.ofSeconds(10));
            }
        });
        delete();
    }

    Optional<ProcessHandle> leftOver() {
        try {
            List<String> lines = Files.isRegularFile(path) ? Files.readAllLines(path) : List.of();
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isOurs(process.info(), started, lines.get(2)));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle.Info info, Instant started, String command) {
        boolean sameStart = info.startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(CLOCK_SLACK) < 0)
                .isPresent();
        boolean sameProgram = info.command().filter(command::equals).isPresent();
        boolean sameFolder = info.commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
        return sameStart && sameProgram && sameFolder;
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
