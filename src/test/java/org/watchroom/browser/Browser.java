package org.watchroom.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a screen, with a memory of its own that goes when it is closed. */
public final class Browser implements AutoCloseable {

    /** A duty-room PC. */
    public static final Dimension DESK = new Dimension(1280, 900);
    /** A drill sheet in gloves. */
    public static final Dimension TABLET = new Dimension(820, 1180);
    /** A phone. */
    public static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;
    private final Path memory;
    private final Supplier<Browser> again;
    private final ChromeDriverService service;

    private Browser(ChromeDriver driver, ChromeDriverService service, Path memory, Supplier<Browser> again) {
        this.driver = driver;
        this.service = service;
        this.memory = memory;
        this.again = again;
    }

    /** @param language what the browser asks for, {@code zh-CN} or {@code en} */
    public static Browser open(String language, Dimension window) {
        return open(language, window, temporaryFolder());
    }

    private static Browser open(String language, Dimension window, Path memory) {
        ChromePrograms programs = ChromePrograms.found();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + memory,
                "--lang=" + language,
                "--window-size=" + window.getWidth() + "," + window.getHeight()));
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        language,
                        "download.default_directory",
                        memory.resolve("downloads").toString(),
                        "credentials_enable_service",
                        false,
                        "profile.password_manager_leak_detection",
                        false));
        // narrower than a browser's window may be: a phone is told as a device
        if (window.getWidth() < 500) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of(
                                    "width",
                                    window.getWidth(),
                                    "height",
                                    window.getHeight(),
                                    "pixelRatio",
                                    2.0,
                                    "touch",
                                    true,
                                    "mobile",
                                    true)));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60)).scriptTimeout(Duration.ofSeconds(30));
        return new Browser(driver, service, memory, () -> open(language, window, memory));
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Where downloads land. */
    public Path downloads() {
        return memory.resolve("downloads");
    }

    /** Kills it outright, as a flat battery does, and starts it again with what it had written down. */
    public Browser killedAndStartedAgain() {
        long program = ((Number) driver.getCapabilities().getCapability("goog:processID")).longValue();
        ProcessHandle.of(program).ifPresent(ProcessHandle::destroyForcibly);
        service.stop();
        return again.get();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> all = Files.walk(memory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // the browser may still be tidying up; the folder is a temporary one
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createDirectories(Files.createTempDirectory("browser").resolve("profile"))
                    .getParent();
        } catch (IOException e) {
            throw new IllegalStateException("The browser has no room for its files.", e);
        }
    }
}
