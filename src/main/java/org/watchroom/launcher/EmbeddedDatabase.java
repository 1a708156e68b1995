package org.watchroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A MariaDB of our own on loopback, its files in the data folder. The product's user may do everything in the product's
 * database and nothing beside it; the database's own root cannot sign in at all, for there is no socket and no password.
 *
 * <p>Set up for exams: every commit reaches the disk before it is acknowledged.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "watchroom";
    private static final String URL_OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true"
            + "&sslMode=DISABLED";
    private static final Duration START = Duration.ofMinutes(5);

    private final Child process;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Child process, DatabaseAccess access) {
        this.process = process;
        this.access = access;
    }

    /**
     * Starts it, making it first where there is none, and ending one that a killed launcher left behind.
     *
     * @param shelf where its programs are unpacked, some 350 MB; may be shared by several data folders
     */
    public static EmbeddedDatabase start(DataFolder data, Path shelf) {
        LogFile log = new LogFile(data.sub("logs").resolve("database.log"));
        pidFile(data).endLeftOver(Child.PATIENCE);
        try {
            DatabasePrograms programs = DatabasePrograms.unpackedIn(Files.createDirectories(shelf.toAbsolutePath()));
            Path files = data.sub("database").resolve("files");
            if (!Files.isDirectory(files)) {
                install(programs, files, log);
            }
            DatabaseAccess access = access(data, Addresses.freePort());
            return new EmbeddedDatabase(run(programs, data, files, access, log), access);
        } catch (IOException e) {
            throw new CannotStart(List.of(e.toString()), "launcher.database.failed", log.path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("launcher.database.failed", log.path());
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    public String url() {
        return access.url();
    }

    public String user() {
        return access.user();
    }

    public String password() {
        return access.password();
    }

    @Override
    public void close() {
        process.close();
    }

    private static PidFile pidFile(DataFolder data) {
        return new PidFile(data.sub("run").resolve("database.pid"), data.root());
    }

    /** In a folder aside, moved into place when it is whole: a start that was cut short leaves no half database. */
    private static void install(DatabasePrograms programs, Path files, LogFile log)
            throws IOException, InterruptedException {
        Path fresh = files.resolveSibling("files.new");
        Trees.delete(fresh);
        List<String> command = new ArrayList<>(List.of(
                programs.installer().toString(),
                "--no-defaults",
                "--basedir=" + programs.home(),
                "--datadir=" + fresh,
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=root",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(asUser());
        Process installer = new ProcessBuilder(command)
                .directory(programs.home().toFile())
                .redirectErrorStream(true)
                .start();
        installer.getOutputStream().close();
        installer.inputReader().lines().forEach(log::write);
        if (installer.waitFor() != 0) {
            throw new CannotStart(log.trouble(), "launcher.database.failed", log.path());
        }
        Files.move(fresh, files);
    }

    private static Child run(DatabasePrograms programs, DataFolder data, Path files, DatabaseAccess access, LogFile log)
            throws IOException, InterruptedException {
        Path orders = data.sub("run").resolve("database.sql");
        DataFolder.writeSecret(orders, rights(access));
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.home(),
                "--datadir=" + files,
                "--lc-messages-dir=" + programs.home().resolve("share"),
                "--bind-address=127.0.0.1",
                "--port=" + port(access),
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--local-infile=0",
                "--init-file=" + orders,
                "--max-connections=100",
                "--max-allowed-packet=64M",
                "--open-files-limit=4096",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=1",
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                // MySQL's own, so that a statement which MySQL refuses is refused here too
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        command.addAll(asUser());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(programs.home().toFile());
        Child child = Child.start(builder, pidFile(data), log, line -> line.contains(": ready for connections"));
        try {
            if (!child.awaitUp(START)) {
                child.close();
                throw new CannotStart(child.trouble(), "launcher.database.failed", log.path());
            }
            return child;
        } catch (InterruptedException e) {
            child.close();
            throw e;
        } finally {
            Files.deleteIfExists(orders);
        }
    }

    private static String rights(DatabaseAccess access) {
        String user = "'" + access.user() + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + NAME + ";",
                "CREATE USER IF NOT EXISTS " + user + ";",
                "ALTER USER " + user + " IDENTIFIED BY '" + access.password() + "';",
                "GRANT ALL PRIVILEGES ON " + NAME + ".* TO " + user + ";",
                "");
    }

    private static DatabaseAccess access(DataFolder data, int port) throws IOException {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?" + URL_OPTIONS;
        return new DatabaseAccess(url, NAME, password(data.sub("database").resolve("password")));
    }

    private static String password(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            DataFolder.writeSecret(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static String port(DatabaseAccess access) {
        return access.url().replaceFirst(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
    }

    /** MariaDB refuses to run as root unless it is told to. */
    private static List<String> asUser() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
