package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BannerTest {

    @Test
    void theFirstLineSaysReadyAndHoldsTheUrl() {
        assertThat(Banner.lines(Settings.read(Map.of(), Map.of())).get(0))
                .startsWith("Watchroom is ready")
                .contains("http://127.0.0.1:8080");
    }

    @Test
    void itNamesTheDemoSignInsInBothLanguages() {
        assertThat(Banner.lines(Settings.read(Map.of(), Map.of())))
                .filteredOn(line -> line.contains("watchroom-demo"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("admin", "instructor", "trainee01", "trainee74"));
    }

    @Test
    void withoutDemoDataNoPasswordIsPrinted() {
        assertThat(Banner.lines(Settings.read(Map.of("watchroom.demo", "false"), Map.of())))
                .noneMatch(line -> line.contains("watchroom-demo"));
    }

    @Test
    void onAnAddressOfTheNetworkItSaysThatDemoSignInsAreClosed() {
        assertThat(Banner.lines(Settings.read(Map.of("watchroom.http.host", "203.0.113.7"), Map.of())))
                .noneMatch(line -> line.contains("watchroom-demo"))
                .anyMatch(line -> line.contains("closed"));
    }

    @Test
    void itNamesTheFileOfTheFirstAdministratorWhileThereIsOne(@TempDir Path data) throws IOException {
        Settings settings =
                Settings.read(Map.of("watchroom.demo", "false", "watchroom.data", data.toString()), Map.of());
        Path file = data.resolve("first-administrator.txt");
        assertThat(Banner.lines(settings)).noneMatch(line -> line.contains(file.toString()));
        Files.writeString(file, "secret");
        assertThat(Banner.lines(settings))
                .filteredOn(line -> line.contains(file.toString()))
                .hasSize(2)
                .noneMatch(line -> line.contains("secret"));
    }
}
