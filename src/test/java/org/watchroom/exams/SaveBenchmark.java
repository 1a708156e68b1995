package org.watchroom.exams;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchroom.exams.model.BareJournal;
import org.watchroom.launcher.Addresses;
import org.watchroom.launcher.DataFolder;
import org.watchroom.launcher.DatabaseAccess;
import org.watchroom.launcher.EmbeddedDatabase;
import org.watchroom.launcher.Parts;
import org.watchroom.launcher.Settings;
import org.watchroom.launcher.Watchroom;

/**
 * How fast answers are saved: {@code ./mvnw -Pbench}.
 *
 * <p><b>Measured:</b> the packaged product with its demo data and a fresh embedded database that flushes every commit.
 * 32 candidates with sessions of their own save as fast as they are acknowledged, over HTTP with connections that are
 * kept, from when the server's Java has stopped getting faster. In turn with them, on the same database and in the same attempts, 32 plain JDBC connections run the very
 * statement of the journal, prepared once, each row its own transaction: the ceiling that the disk and the database set.
 * The ratio of the two is what the product costs; unlike the figures it can be compared between machines, with care.
 *
 * <p><b>Not measured:</b> browsers, networks, TLS, signing in, starting and grading papers, many more candidates who think
 * before they answer, and what a big database would change. The driver runs on the same cores as server and database, and
 * costs more of them over HTTP than over JDBC; whatever else the machine does shows.
 *
 * <p>Fails when a save failed or an acknowledged one is not in the journal.
 */
public final class SaveBenchmark implements AutoCloseable {

    private static final int CANDIDATES = 32;
    /** Of the demo: those before have sat the exam already. */
    private static final int FIRST_TRAINEE = 25;

    private static final String PASSWORD = "watchroom-demo";
    private static final int ROUNDS = 2;
    /** While saves still get faster by this much from one window to the next, the server's Java is not warm. */
    private static final double STILL_WARMING = 1.05;

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MOST_WINDOWS = 15;
    private static final Duration JDBC_WARM_UP = Duration.ofSeconds(3);
    /** Of the rounds after the first: only until everybody is at work. */
    private static final Duration RUN_UP = Duration.ofSeconds(1);

    private static final Duration MEASURED = Duration.ofSeconds(10);
    /** Above all that the candidates number their saves with over HTTP. */
    private static final int FIRST_JDBC_SEQ = 1_000_000_000;

    private static final PrintStream OUT = System.out;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<FastCandidate> candidates = new ArrayList<>();
    private final List<BareJournal> journals = new ArrayList<>();

    private SaveBenchmark() {}

    public static void main(String[] args) throws Exception {
        // more than the five that HttpURLConnection would keep; read once, before the first connection
        System.setProperty("http.maxConnections", Integer.toString(2 * CANDIDATES));
        try (SaveBenchmark benchmark = new SaveBenchmark()) {
            Thread onInterrupt = new Thread(benchmark::close, "stop the benchmark");
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            benchmark.start();
            benchmark.measure();
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        }
    }

    private void start() throws IOException, SQLException {
        OUT.println("Starting the product on a fresh database …");
        Parts parts = Parts.ofBuild();
        // beside the build, for a temporary folder may be in memory, where a flush costs nothing
        Path build = parts.war().getParent();
        Path root = Files.createTempDirectory(build, "bench-");
        keep(() -> delete(root));
        DataFolder files = keep(DataFolder.open(root.resolve("database")));
        // started here and not by the product, to have its address for plain JDBC as well
        DatabaseAccess database =
                keep(EmbeddedDatabase.start(files, build.resolve("programs"))).access();
        int port = Addresses.freePort();
        Settings settings =
                Settings.onLoopback(port, root.resolve("product"), true).on(database);
        Watchroom product = keep(new Watchroom(parts, settings, build.resolve("programs")));
        product.prepare().start();
        OUT.println(CANDIDATES + " candidates sign in and start their papers …");
        for (int i = 0; i < CANDIDATES; i++) {
            FastCandidate candidate = new FastCandidate(product.url());
            candidate.signIn("trainee%02d".formatted(FIRST_TRAINEE + i), PASSWORD);
            candidate.start();
            candidates.add(candidate);
            journals.add(keep(new BareJournal(database, candidate.attemptId(), candidate.epoch())));
        }
    }

    private void measure() throws Exception {
        List<Load.Deed> overHttp =
                candidates.stream().map(it -> (Load.Deed) it::save).toList();
        List<Load.Deed> byJdbc =
                IntStream.range(0, CANDIDATES).mapToObj(this::byJdbc).toList();
        OUT.printf(
                Locale.ROOT,
                "%n%d at full speed, %d s each, %d processors for driver, server and database%n%n",
                CANDIDATES,
                MEASURED.toSeconds(),
                Runtime.getRuntime().availableProcessors());
        OUT.printf("%-8s%12s%10s%10s%10s%8s%n", "", "saves/s", "p50 ms", "p95 ms", "p99 ms", "errors");
        List<Load.Outcome> outcomes = new ArrayList<>(warmUp(overHttp));
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Load.Outcome http = Load.run(overHttp, RUN_UP, MEASURED);
            print("HTTP " + round, http);
            Load.Outcome jdbc = Load.run(byJdbc, round == 1 ? JDBC_WARM_UP : RUN_UP, MEASURED);
            print("JDBC " + round, jdbc);
            outcomes.addAll(List.of(http, jdbc));
            ratios.add(http.perSecond() / jdbc.perSecond());
        }
        long acknowledged = outcomes.stream().mapToLong(Load.Outcome::all).sum();
        long stored = 0;
        for (BareJournal journal : journals) {
            stored += journal.rows();
        }
        OUT.printf(Locale.ROOT, "%nHTTP / JDBC, median of %d rounds: %.1f %%%n", ROUNDS, 100 * median(ratios));
        OUT.printf(Locale.ROOT, "acknowledged, warm-ups included: %d; in the journal: %d%n%n", acknowledged, stored);
        for (Load.Outcome outcome : outcomes) {
            if (outcome.errors() > 0) {
                throw new IllegalStateException(
                        outcome.errors() + " saves failed, one of them so:", outcome.firstError());
            }
        }
        if (stored != acknowledged) {
            throw new IllegalStateException("the journal does not hold what was acknowledged");
        }
    }

    /** Until two windows in a row were no faster than the best before them, or for as long as there is patience. */
    private static List<Load.Outcome> warmUp(List<Load.Deed> deeds) throws Exception {
        List<Load.Outcome> windows = new ArrayList<>();
        double best = 0;
        int steady = 0;
        while (steady < 2 && windows.size() < MOST_WINDOWS) {
            Load.Outcome window = Load.run(deeds, Duration.ZERO, WINDOW);
            windows.add(window);
            steady = window.perSecond() < STILL_WARMING * best ? steady + 1 : 0;
            best = Math.max(best, window.perSecond());
        }
        print("warm-up", windows.get(windows.size() - 1));
        return windows;
    }

    private Load.Deed byJdbc(int place) {
        BareJournal journal = journals.get(place);
        FastCandidate candidate = candidates.get(place);
        int[] saved = {0};
        return () -> {
            FastCandidate.Answer answer = candidate.answer(saved[0]);
            if (!journal.save(answer.no(), FIRST_JDBC_SEQ + saved[0]++, answer.choice())) {
                throw new SQLException("the statement added no row");
            }
        };
    }

    private static void print(String what, Load.Outcome outcome) {
        OUT.printf(
                Locale.ROOT,
                "%-8s%12.0f%10.1f%10.1f%10.1f%8d%n",
                what,
                outcome.perSecond(),
                outcome.percentileMillis(50),
                outcome.percentileMillis(95),
                outcome.percentileMillis(99),
                outcome.errors());
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
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
                OUT.println("cannot close: " + e);
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
