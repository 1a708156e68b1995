package org.watchroom.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the product was told, by the names of MicroProfile Config: a system property goes before an environment variable,
 * and that before the default.
 *
 * @param database the database to use; empty for the embedded one
 * @param javaOptions what the server's Java is started with besides the usual
 * @param brief whether it is soon stopped again, so that nothing is prepared for a next start
 * @param others every other {@code watchroom.*} setting, handed on as it is
 */
public record Settings(
        String host,
        int port,
        Path data,
        boolean demo,
        String publicUrl,
        Optional<DatabaseAccess> database,
        List<String> javaOptions,
        boolean brief,
        Map<String, String> others) {

    private static final String PREFIX = "watchroom.";

    public Settings {
        Objects.requireNonNull(host);
        data = data.toAbsolutePath().normalize();
        javaOptions = List.copyOf(javaOptions);
        others = Map.copyOf(others);
    }

    /** The settings of this process. */
    public static Settings read() {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> properties.put(name, System.getProperty(name)));
        return read(properties, System.getenv());
    }

    static Settings read(Map<String, String> properties, Map<String, String> environment) {
        UnaryOperator<String> told = name -> Optional.ofNullable(properties.get(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
        String host = Objects.requireNonNullElse(told.apply("watchroom.http.host"), "127.0.0.1");
        int port = port(Objects.requireNonNullElse(told.apply("watchroom.http.port"), "8080"));
        Path data = folder(Objects.requireNonNullElseGet(
                told.apply("watchroom.data"),
                () -> Path.of(System.getProperty("user.home"), ".watchroom").toString()));
        boolean demo = Boolean.parseBoolean(Objects.requireNonNullElse(told.apply("watchroom.demo"), "true"));
        String publicUrl = Objects.requireNonNullElseGet(
                told.apply("watchroom.public.url"), () -> Addresses.url(Addresses.reachable(host), port));
        Optional<DatabaseAccess> database = Optional.ofNullable(told.apply("watchroom.db.url"))
                .map(url -> new DatabaseAccess(
                        url,
                        Objects.requireNonNullElse(told.apply("watchroom.db.user"), "watchroom"),
                        Objects.requireNonNullElse(told.apply("watchroom.db.password"), "")));
        List<String> javaOptions = Stream.ofNullable(told.apply("watchroom.java.options"))
                .flatMap(options -> Stream.of(options.split("\\s+")))
                .toList();
        return new Settings(host, port, data, demo, publicUrl, database, javaOptions, false, properties);
    }

    /** Settings for a product of one's own that is soon stopped again: on loopback, with its own folder and the embedded database. */
    public static Settings onLoopback(int port, Path data, boolean demo) {
        return new Settings(
                "127.0.0.1",
                port,
                data,
                demo,
                Addresses.url("127.0.0.1", port),
                Optional.empty(),
                List.of(),
                true,
                Map.of());
    }

    /** The same on a database that is there already. */
    public Settings on(DatabaseAccess other) {
        return new Settings(host, port, data, demo, publicUrl, Optional.of(other), javaOptions, brief, others);
    }

    /** The same with these options for the server's Java. */
    public Settings withJava(String... options) {
        return new Settings(host, port, data, demo, publicUrl, database, List.of(options), brief, others);
    }

    /** The address at which this machine reaches the product. */
    public String url() {
        return Addresses.url(Addresses.reachable(host), port);
    }

    /**
     * The same settings as environment variables for the server, with the database that was decided upon. The environment
     * is seen by its owner alone, a command line by everybody on the machine.
     */
    Map<String, String> environment(DatabaseAccess decided) {
        Map<String, String> variables = new TreeMap<>();
        others.forEach((name, value) -> variables.put(variable(name), value));
        variables.put("WATCHROOM_HTTP_HOST", host);
        variables.put("WATCHROOM_HTTP_PORT", Integer.toString(port));
        variables.put("WATCHROOM_DATA", data.toString());
        variables.put("WATCHROOM_DEMO", Boolean.toString(demo));
        variables.put("WATCHROOM_PUBLIC_URL", publicUrl);
        variables.put("WATCHROOM_DB_URL", decided.url());
        variables.put("WATCHROOM_DB_USER", decided.user());
        variables.put("WATCHROOM_DB_PASSWORD", decided.password());
        return variables;
    }

    /** MicroProfile's rule: {@code watchroom.http.port} is also {@code WATCHROOM_HTTP_PORT}. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new CannotStart("launcher.port.invalid", value);
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException invalid) {
            throw new CannotStart("launcher.data.unusable", value);
        }
    }
}
