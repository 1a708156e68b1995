package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final DatabaseAccess DATABASE = new DatabaseAccess("jdbc:mysql://db/watchroom", "clerk", "secret");

    @Test
    void toldNothingItRunsOnLoopbackWithDemoDataInTheHomeFolder() {
        Settings settings = Settings.read(Map.of(), Map.of());

        assertThat(settings.url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".watchroom"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void aSystemPropertyGoesBeforeAnEnvironmentVariable() {
        Settings settings = Settings.read(
                Map.of("watchroom.http.port", "9001"),
                Map.of("WATCHROOM_HTTP_PORT", "9002", "WATCHROOM_HTTP_HOST", "localhost"));

        assertThat(settings.url()).isEqualTo("http://localhost:9001");
    }

    @Test
    void aBlankSettingCountsAsAbsent() {
        Settings settings = Settings.read(Map.of(), Map.of("WATCHROOM_DB_URL", " ", "WATCHROOM_HTTP_PORT", ""));

        assertThat(settings.database()).isEmpty();
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void aDatabaseThatIsToldTakesThePlaceOfTheEmbeddedOne() {
        Settings settings = Settings.read(
                Map.of(),
                Map.of(
                        "WATCHROOM_DB_URL",
                        DATABASE.url(),
                        "WATCHROOM_DB_USER",
                        "clerk",
                        "WATCHROOM_DB_PASSWORD",
                        "secret"));

        assertThat(settings.database()).contains(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "80 80"})
    void whatIsNoPortIsRefused(String value) {
        assertThatThrownBy(() -> Settings.read(Map.of("watchroom.http.port", value), Map.of()))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.key()).isEqualTo("launcher.port.invalid"));
    }

    @Test
    void theServerIsToldEverythingInItsEnvironment() {
        Map<String, String> variables = Settings.read(
                        Map.of("watchroom.mail.host", "mail.example", "watchroom.demo", "false"), Map.of())
                .environment(DATABASE);

        assertThat(variables)
                .containsEntry("WATCHROOM_DB_PASSWORD", "secret")
                .containsEntry("WATCHROOM_DEMO", "false")
                .containsEntry("WATCHROOM_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("WATCHROOM_MAIL_HOST", "mail.example");
    }

    @Test
    void aServerOnEveryAddressIsReachedByLoopback() {
        assertThat(Settings.read(Map.of("watchroom.http.host", "0.0.0.0"), Map.of())
                        .url())
                .isEqualTo("http://127.0.0.1:8080");
        assertThat(Settings.read(Map.of("watchroom.http.host", "::"), Map.of()).url())
                .isEqualTo("http://[::1]:8080");
    }

    @Test
    void optionsForTheServersJavaAreTakenOneByOne() {
        assertThat(Settings.read(Map.of(), Map.of("WATCHROOM_JAVA_OPTIONS", "-Xmx1g  -XX:+UseParallelGC"))
                        .javaOptions())
                .containsExactly("-Xmx1g", "-XX:+UseParallelGC");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(DATABASE.toString()).doesNotContain("secret");
    }
}
