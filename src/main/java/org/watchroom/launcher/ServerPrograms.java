package org.watchroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The server and the application as files in the data folder, laid out anew when either has changed: Java loads them faster
 * from there than out of archives within archives, and can remember their classes.
 */
final class ServerPrograms {
    /** Of the server's own folder; all else is what it wrote down about its last run. */
    private static final Set<String> PROGRAMS = Set.of("runtime", "lib", "META-INF", "launch-micro.jar");

    private final Path root;
    private final Path server;
    private final Path settings;
    private final Path application;

    private ServerPrograms(Path root) {
        this.root = root;
        this.server = root.resolve("micro");
        this.settings = root.resolve("settings");
        this.application = root.resolve("application");
    }

    /** Also takes away what an earlier run of the server left: it would deploy the application of then before the one of now. */
    static ServerPrograms laidOut(Path root, Parts parts, LogFile log) throws IOException, InterruptedException {
        ServerPrograms programs = new ServerPrograms(root);
        Path serverMark = root.resolve("server.mark");
        String server = new Archive(parts.server()).mark();
        if (!isMarked(serverMark, server)) {
            Trees.deleteContent(root);
            programs.layOutServer(parts, log);
            Files.writeString(serverMark, server);
        }
        Path applicationMark = root.resolve("application.mark");
        String application = new Archive(parts.war()).mark();
        if (!isMarked(applicationMark, application)) {
            Files.deleteIfExists(applicationMark);
            Trees.delete(programs.application);
            new Archive(parts.war()).unpack(programs.application());
            new UnscannedLibraries(programs.application()).mark();
            Files.writeString(applicationMark, application);
        }
        programs.forgetLastRun();
        return programs;
    }

    Path starter() {
        return server.resolve("launch-micro.jar");
    }

    /** The folder to deploy; its name is the application's. */
    Path application() {
        return application.resolve("watchroom");
    }

    ClassData classData() {
        return new ClassData(root, System.getProperty("java.vm.version"));
    }

    private void layOutServer(Parts parts, LogFile log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        parts.java().toString(),
                        "-jar",
                        parts.server().toString(),
                        "--rootdir",
                        server.toString(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--outputlauncher")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.inputReader().lines().forEach(log::write);
        if (process.waitFor() != 0 || !Files.isRegularFile(starter())) {
            throw new CannotStart(log.trouble(), "launcher.server.failed", log.path());
        }
        Files.move(server.resolve("config"), settings);
    }

    private void forgetLastRun() throws IOException {
        try (Stream<Path> children = Files.list(server)) {
            for (Path child : children.filter(
                            path -> !PROGRAMS.contains(path.getFileName().toString()))
                    .toList()) {
                Trees.delete(child);
            }
        }
        Trees.copy(settings, server.resolve("config"));
    }

    private static boolean isMarked(Path file, String mark) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(mark);
    }
}
