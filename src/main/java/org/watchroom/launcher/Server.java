package org.watchroom.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The application server with the packaged WAR, as one node that talks to nobody but its browsers and its database. */
public final class Server implements AutoCloseable {
    private static final String NETWORK = "set configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";

    private static final Duration START = Duration.ofMinutes(10);
    /** Between the server's own "ready" and the application's. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final Pattern UP = Pattern.compile("Payara Micro .*ready in [\\d,.]+ \\(ms\\)");

    private final Child process;
    private final ClassData classData;
    private final LogFile log;
    private final String url;
    private volatile boolean ready;

    private Server(Child process, ClassData classData, LogFile log, String url) {
        this.process = process;
        this.classData = classData;
        this.log = log;
        this.url = url;
    }

    /** Starts it; {@link #awaitReady()} tells when it answers. */
    public static Server start(Parts parts, Settings settings, DataFolder data, DatabaseAccess database) {
        LogFile log = new LogFile(data.sub("logs").resolve("server.log"));
        try {
            Path run = data.sub("run");
            Path orders = Files.write(run.resolve("server.boot"), orders(settings));
            Path opening = Files.write(run.resolve("server.open"), List.of(LISTENER + "enabled=true"));
            Path logging = run.resolve("logging.properties");
            try (var in = Server.class.getResourceAsStream("logging.properties")) {
                Files.write(logging, in.readAllBytes());
            }
            ServerPrograms programs = ServerPrograms.laidOut(data.sub("server"), parts, log);
            List<String> command = new ArrayList<>(List.of(
                    parts.java().toString(),
                    "-Dwatchroom.data=" + data.root(),
                    "-Xms256m",
                    "-Xmx512m",
                    // what the server needs anyway, instead of a full collection at each step towards it
                    "-XX:MetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    // while much waits to be compiled, first the code that runs, then the code that also counts itself
                    "-XX:Tier3DelayOn=0",
                    "-XX:Tier3DelayOff=0",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true"));
            if (!settings.brief()) {
                command.addAll(programs.classData().options());
            }
            command.addAll(settings.javaOptions());
            command.addAll(List.of(
                    "-jar",
                    programs.starter().toString(),
                    "--deploy",
                    programs.application().toString(),
                    "--contextroot",
                    "/",
                    // not --nocluster, which still opens a data grid on every address
                    "--nohazelcast",
                    "--disablephonehome",
                    "--prebootcommandfile",
                    orders.toString(),
                    "--postdeploycommandfile",
                    opening.toString(),
                    "--logproperties",
                    logging.toString(),
                    "--port",
                    Integer.toString(settings.port())));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(data.root().toFile());
            Map<String, String> environment = builder.environment();
            environment.putAll(settings.environment(database));
            Child child = Child.start(
                    builder, pidFile(data), log, line -> UP.matcher(line).find());
            return new Server(child, programs.classData(), log, settings.url());
        } catch (IOException e) {
            throw new CannotStart(List.of(e.toString()), "launcher.server.failed", log.path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("launcher.server.failed", log.path());
        }
    }

    public String url() {
        return url;
    }

    /** Returns when the product answers, or refuses with the reason why it does not. */
    public void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        long settled = Long.MAX_VALUE;
        try {
            while (!isReady()) {
                if (!process.isAlive()) {
                    throw new CannotStart(process.trouble(), "launcher.server.died", log.path(), process.awaitEnd());
                }
                if (settled == Long.MAX_VALUE && process.isUp()) {
                    settled = System.nanoTime() + SETTLING.toNanos();
                }
                if (System.nanoTime() > Math.min(end, settled)) {
                    throw new CannotStart(process.trouble(), "launcher.server.not-ready", log.path());
                }
                Thread.sleep(200);
            }
            ready = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("launcher.server.failed", log.path());
        }
    }

    /** Waits until it ends, for whatever reason, and tells its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.awaitEnd();
    }

    List<String> trouble() {
        return process.trouble();
    }

    @Override
    public void close() {
        process.close();
        try {
            if (ready && process.endedItself()) {
                classData.keep();
            } else {
                classData.drop();
            }
        } catch (IOException e) {
            // the next start is slower, and writes it again
        }
    }

    /** Ends a server that a killed launcher left behind on this data folder. */
    static void endLeftOver(DataFolder data) {
        pidFile(data).endLeftOver(Child.PATIENCE);
    }

    private static PidFile pidFile(DataFolder data) {
        return new PidFile(data.sub("run").resolve("server.pid"), data.root());
    }

    /**
     * The door is opened when the product is there: before, each of hundreds of waiting browsers would be told that nothing is
     * here, over and over, and the start would take minutes.
     */
    private static List<String> orders(Settings settings) {
        return List.of(
                LISTENER + "address=" + settings.host(),
                LISTENER + "enabled=false",
                NETWORK + "protocols.protocol.http-listener.http.server-header=false",
                NETWORK + "protocols.protocol.http-listener.http.xpowered-by=false");
    }

    /** A server whose application failed to deploy is healthy too, but has nobody to ask: the application's check must be there. */
    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(url + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(20_000);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return false;
            }
            try (InputStream answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("\"name\"");
            }
        } catch (IOException e) {
            return false;
        }
    }
}
