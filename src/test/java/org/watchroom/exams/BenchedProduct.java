package org.watchroom.exams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.launcher.Addresses;
import org.watchroom.launcher.DataFolder;
import org.watchroom.launcher.DatabaseAccess;
import org.watchroom.launcher.EmbeddedDatabase;
import org.watchroom.launcher.Parts;
import org.watchroom.launcher.Settings;
import org.watchroom.launcher.Watchroom;

/**
 * The packaged product with its demo on a fresh database that flushes every commit, as processes of their own, with an
 * eye on what each of them uses.
 */
final class BenchedProduct implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Path root;
    private Settings settings;
    private Watchroom product;
    private DatabaseAccess database;
    private Connection counter;
    private String url;
    private long serverPid;
    private long databasePid;

    /**
     * What has been used so far.
     *
     * @param server processor time of the server, likewise of the database and of this program, in milliseconds
     * @param statements that the database was sent by anybody
     */
    record Usage(long server, long database, long driver, long statements) {
        Usage since(Usage earlier) {
            return new Usage(
                    server - earlier.server,
                    database - earlier.database,
                    driver - earlier.driver,
                    statements - earlier.statements);
        }
    }

    /**
     * @param people so many trainees of the demo's cohort, besides those of the demo, who all may try as often as they like
     * @param java what the server's Java is told beyond the usual
     */
    static BenchedProduct start(int people, String... java) throws IOException, SQLException {
        BenchedProduct product = new BenchedProduct();
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop the benchmark"));
        try {
            product.startAll(java);
            product.admit(people);
            return product;
        } catch (IOException | SQLException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    private void startAll(String... java) throws IOException, SQLException {
        Parts parts = Parts.ofBuild();
        // beside the build, for a temporary folder may be in memory, where a flush costs nothing
        Path build = parts.war().getParent();
        Path files = Files.createTempDirectory(build, "bench-");
        keep(() -> delete(files));
        root = files;
        DataFolder data = keep(DataFolder.open(root.resolve("database")));
        // started here and not by the product, to have its address for plain JDBC as well
        database = keep(EmbeddedDatabase.start(data, build.resolve("programs"))).access();
        settings = Settings.onLoopback(Addresses.freePort(), root.resolve("product"), true)
                .on(database)
                .withJava(java);
        startServer();
        databasePid = pid(root.resolve("database/run/database.pid"));
        counter = keep(DriverManager.getConnection(database.url(), database.user(), database.password()));
    }

    private void startServer() throws IOException {
        Parts parts = Parts.ofBuild();
        product = keep(new Watchroom(parts, settings, parts.war().getParent().resolve("programs")));
        product.prepare().start();
        url = product.url();
        serverPid = pid(root.resolve("product/run/server.pid"));
    }

    /** As a loss of power does: without a word. Then it is started anew under the same address. */
    void killServer() throws IOException {
        kill(serverPid);
        product.close();
        startServer();
    }

    /** Likewise. The server is left to find out by itself. */
    void killDatabase() throws IOException {
        ProcessHandle.Info info = ProcessHandle.of(databasePid).orElseThrow().info();
        List<String> command = new ArrayList<>(List.of(info.command().orElseThrow()));
        // those orders were for the first start
        Stream.of(info.arguments().orElseThrow())
                .filter(it -> !it.startsWith("--init-file="))
                .forEach(command::add);
        kill(databasePid);
        Process again = new ProcessBuilder(command)
                .directory(Path.of(command.get(0)).getParent().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        databasePid = again.pid();
        keep(() -> {
            again.destroy();
            again.waitFor();
        });
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** By plain statements: their accounts are copies of a demo trainee's under the names bench1, bench2 and so on. */
    private void admit(int people) throws SQLException {
        try (Statement sql = counter.createStatement()) {
            sql.execute("UPDATE sitting SET attempts_allowed = 1000");
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= people; i++) {
                names.add("('bench" + i + "')");
            }
            sql.execute("INSERT INTO person (name) VALUES " + String.join(",", names));
            sql.execute("INSERT INTO account (person_id, sign_in_name, password_hash, must_change_password, demo)"
                    + " SELECT p.id, p.name, a.password_hash, a.must_change_password, a.demo FROM person p"
                    + " JOIN account a ON a.sign_in_name = 'trainee02' WHERE p.name LIKE 'bench%'");
            sql.execute("INSERT INTO account_role (person_id, role)"
                    + " SELECT id, 'TRAINEE' FROM person WHERE name LIKE 'bench%'");
            sql.execute("INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                    + " SELECT s.cohort_id, p.id, 'ENROLLED', UTC_TIMESTAMP(6) FROM person p"
                    + " JOIN sitting s ON s.id = (SELECT MIN(id) FROM sitting) WHERE p.name LIKE 'bench%'");
        }
    }

    /** Gives every question of the open papers an answer, by one statement. */
    void answerAll() throws SQLException {
        try (Statement sql = counter.createStatement()) {
            sql.execute("INSERT INTO answer (attempt_id, no, epoch, seq, choice, saved_at)"
                    + " SELECT a.id, q.no, a.epoch, 2000000000, CASE q.kind WHEN 'JUDGEMENT' THEN 'T' ELSE 'A' END,"
                    + " UTC_TIMESTAMP(6) FROM attempt a JOIN paper_question q ON q.attempt_id = a.id"
                    + " WHERE a.state = 'OPEN'");
        }
    }

    long sitting() throws SQLException {
        return number("SELECT MIN(id) FROM sitting");
    }

    long questions() throws SQLException {
        return number("SELECT MAX(no) FROM paper_question");
    }

    /** In the journals of the people who were added. */
    long answers() throws SQLException {
        return number("SELECT COUNT(*) FROM answer w JOIN attempt a ON a.id = w.attempt_id"
                + " JOIN person p ON p.id = a.person_id WHERE p.name LIKE 'bench%'");
    }

    String url() {
        return url;
    }

    DatabaseAccess database() {
        return database;
    }

    Usage usage() throws SQLException {
        return new Usage(
                millis(serverPid),
                millis(databasePid),
                millis(ProcessHandle.current().pid()),
                number("SHOW GLOBAL STATUS LIKE 'Questions'"));
    }

    /** The last column of the only row. */
    private long number(String sql) throws SQLException {
        try (Statement statement = counter.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(row.getMetaData().getColumnCount());
        }
    }

    private static long millis(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toMillis();
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0));
    }

    synchronized <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** What was opened first is closed last; one that fails does not keep the others open. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.out.println("cannot close: " + e);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
