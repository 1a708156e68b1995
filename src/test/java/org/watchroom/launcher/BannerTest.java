package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
