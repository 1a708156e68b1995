package org.watchroom.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of ours: its words go to a log, its number to a file, and closing it waits until it has gone. */
final class Child implements AutoCloseable {
    /** After this a process that was asked to stop is ended. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The exit code of a process that was killed outright: 128 and the number of the signal. */
    private static final int KILLED = 137;

    private final Process process;
    private final PidFile pidFile;
    private final LogFile log;
    private final Thread reader;
    private final CountDownLatch said = new CountDownLatch(1);

    /** @param sign the line by which the process tells that it is up */
    private Child(Process process, PidFile pidFile, LogFile log, Predicate<String> sign) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.reader = new Thread(() -> read(sign), "reader of " + log.path().getFileName());
        this.reader.setDaemon(true);
    }

    static Child start(ProcessBuilder builder, PidFile pidFile, LogFile log, Predicate<String> sign)
            throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        pidFile.write(process.toHandle());
        process.getOutputStream().close();
        Child child = new Child(process, pidFile, log, sign);
        child.reader.start();
        return child;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the process has said that it is up. */
    boolean isUp() {
        return said.getCount() == 0;
    }

    /** Waits until the process says that it is up, dies, or takes too long. */
    boolean awaitUp(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (said.await(100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return isUp() && process.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        reader.join(1000);
        return code;
    }

    /** Whether it has ended, and not because it had to be killed. */
    boolean endedItself() {
        return !process.isAlive() && process.exitValue() != KILLED;
    }

    List<String> trouble() {
        try {
            if (!process.isAlive()) {
                reader.join(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return log.trouble();
    }

    @Override
    public void close() {
        // by its handle: Process.destroy() closes the pipe as well, and its last words would be lost
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            reader.join(1000);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        log.close();
        pidFile.delete();
    }

    private void read(Predicate<String> sign) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                if (sign.test(line)) {
                    said.countDown();
                }
            }
        } catch (IOException e) {
            // the process has gone
        }
    }
}
