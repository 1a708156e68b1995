package org.watchroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has laid ready: the application, the server that runs it, and the Java that runs both. */
public record Parts(Path war, Path server, Path java) {

    /** As the build names them, in the system properties {@code watchroom.war} and {@code watchroom.server}. */
    public static Parts ofBuild() {
        return new Parts(
                part("watchroom.war"),
                part("watchroom.server"),
                Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private static Path part(String property) {
        String value = System.getProperty(property, "");
        Path path = Path.of(value).toAbsolutePath();
        if (value.isBlank() || !Files.isRegularFile(path)) {
            throw new CannotStart("launcher.part.missing", value.isBlank() ? property : path);
        }
        return path;
    }
}
