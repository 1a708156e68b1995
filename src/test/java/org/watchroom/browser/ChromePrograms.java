package org.watchroom.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser and its driver: those that {@code CHROME} and {@code CHROMEDRIVER} name, those on the path, or Debian's, which
 * are installed when they are missing and may be.
 */
record ChromePrograms(Path browser, Path driver) {

    private static final List<String> PACKAGES = List.of("chromium", "chromium-driver", "fonts-noto-cjk");
    private static final List<String> DEBIANS_PLACES = List.of("/usr/bin", "/usr/lib/chromium", "/usr/local/bin");

    private static ChromePrograms found;

    static synchronized ChromePrograms found() {
        if (found == null) {
            found = find().or(ChromePrograms::installInTurn)
                    .orElseThrow(
                            () -> new IllegalStateException("The browser stories need Chromium and its driver: install "
                                    + String.join(", ", PACKAGES)
                                    + " (on Debian with apt-get), or name both programs in CHROME and CHROMEDRIVER."));
        }
        return found;
    }

    private static Optional<ChromePrograms> find() {
        Optional<Path> browser = program("CHROME", "chromium", "google-chrome", "google-chrome-stable", "chrome");
        Optional<Path> driver = program("CHROMEDRIVER", "chromedriver");
        return browser.flatMap(b -> driver.map(d -> new ChromePrograms(b, d)));
    }

    private static Optional<Path> program(String variable, String... names) {
        String told = System.getenv(variable);
        if (told != null && !told.isBlank()) {
            return Optional.of(Path.of(told)).filter(Files::isExecutable);
        }
        List<String> places = new ArrayList<>();
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .forEach(places::add);
        places.addAll(DEBIANS_PLACES);
        return Arrays.stream(names)
                .flatMap(name -> places.stream().map(place -> Path.of(place, name)))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    /** Of two processes that share the tests one installs, and the other finds what is there then. */
    private static Optional<ChromePrograms> installInTurn() {
        try (FileChannel line = FileChannel.open(Path.of("target", "browser.lock"), CREATE, WRITE)) {
            line.lock();
            return find().or(ChromePrograms::install);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On Debian and its relatives, as root or with a sudo that does not ask. */
    private static Optional<ChromePrograms> install() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        List<String> asRoot;
        if ("root".equals(System.getProperty("user.name"))) {
            asRoot = List.of();
        } else if (run(List.of("sudo", "-n", "true"))) {
            asRoot = List.of("sudo", "-n");
        } else {
            return Optional.empty();
        }
        System.out.println("Installing " + String.join(", ", PACKAGES) + " for the browser stories …");
        List<String> install = apt(asRoot, "install", "-y", "--no-install-recommends");
        install.addAll(PACKAGES);
        boolean installed = run(apt(asRoot, "update")) && run(install);
        return installed ? find() : Optional.empty();
    }

    private static List<String> apt(List<String> asRoot, String... words) {
        List<String> command = new ArrayList<>(asRoot);
        command.addAll(
                List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"));
        command.addAll(List.of(words));
        return command;
    }

    private static boolean run(List<String> command) {
        try {
            Path log = Files.createTempFile("install", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean good = process.waitFor(15, TimeUnit.MINUTES) && process.exitValue() == 0;
            if (good) {
                Files.delete(log);
            } else {
                process.destroyForcibly();
                System.out.println(String.join(" ", command) + " failed: " + log);
            }
            return good;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
