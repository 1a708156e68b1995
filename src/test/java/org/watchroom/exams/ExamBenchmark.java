package org.watchroom.exams;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.watchroom.exams.model.BareJournal;

/**
 * What an exam costs: {@code ./mvnw -Pbench}.
 *
 * <p><b>Measured:</b> the packaged product with its demo on a fresh embedded database that flushes every commit, when the
 * server's Java has stopped getting faster under a load that leaves its compiler room. 16, 32 and 64 candidates at a time
 * start, save and hand in over HTTP, each as fast as they are answered, with sessions and kept connections of their own. In
 * turn with the saves, on the same database and in the same attempts, as many plain JDBC connections run the very
 * statement of the journal, prepared once, each row its own transaction: the ceiling that disk, database and processors
 * set. Then {@value #TOWN} candidates save after each has thought for a while; how long a save took counts from when it
 * was due. Besides: processor time of server, database and this driver for each deed, and what the database counts as
 * statements.
 *
 * <p><b>Not measured:</b> browsers, networks, TLS, and what a big database would change. The driver runs on the same
 * cores; whatever else the machine does shows.
 *
 * <p>Fails when anything was refused or failed, or an acknowledged save is not in the journal.
 */
public final class ExamBenchmark {

    private static final int TOWN = 1000;
    private static final List<Integer> AT_A_TIME = List.of(16, 32, 64);
    private static final int MOST_AT_A_TIME = 64;
    /** Who start and hand in for each of those. */
    private static final int GROUP = 200;

    private static final String PASSWORD = "watchroom-demo";
    private static final int WARMING = 4;
    /** While a save still gets cheaper by this much from one window to the next, the server's Java is not warm. */
    private static final double STILL_WARMING = 0.95;

    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final int MOST_WINDOWS = 15;
    private static final Duration RUN_UP = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    /** A third of the 30 to 90 s that people think, so three times the load that they are. */
    private static final Duration LEAST_THOUGHT = Duration.ofSeconds(10);

    private static final Duration MOST_THOUGHT = Duration.ofSeconds(30);
    private static final Duration TOWN_SITS = Duration.ofSeconds(60);
    /** Above all that the candidates number their saves with over HTTP. */
    private static final int FIRST_JDBC_SEQ = 1_000_000_000;

    private static final PrintStream OUT = System.out;

    private final BenchedProduct product;
    private final List<FastCandidate> candidates = new ArrayList<>();
    private final List<BareJournal> journals = new ArrayList<>();
    private final List<Load.Outcome> saves = new ArrayList<>();

    private ExamBenchmark(BenchedProduct product) {
        this.product = product;
    }

    public static void main(String[] args) throws Exception {
        OUT.println("Starting the product on a fresh database …");
        try (BenchedProduct product = BenchedProduct.start(TOWN)) {
            new ExamBenchmark(product).measure();
        }
    }

    private void measure() throws Exception {
        OUT.println(TOWN + " candidates sign in …");
        for (int i = 1; i <= TOWN; i++) {
            candidates.add(new FastCandidate(product.url()));
        }
        long sitting = product.sitting();
        List<Load.Deed> arrivals = IntStream.range(0, TOWN)
                .mapToObj(i -> (Load.Deed) () -> candidates.get(i).signIn("bench" + (i + 1), PASSWORD))
                .toList();
        List<Load.Deed> starts = candidates.stream()
                .map(it -> (Load.Deed) () -> it.start(sitting))
                .toList();
        require(Load.once(arrivals, WARMING));
        // those who save at full speed come last, for their papers grow beyond all measure
        int busy = TOWN - MOST_AT_A_TIME;
        require(Load.once(starts.subList(busy, TOWN), WARMING));
        for (FastCandidate candidate : candidates.subList(busy, TOWN)) {
            journals.add(product.keep(new BareJournal(product.database(), candidate.attemptId(), candidate.epoch())));
        }
        List<Load.Deed> overHttp = candidates.subList(busy, TOWN).stream()
                .map(it -> (Load.Deed) it::save)
                .toList();
        List<Load.Deed> byJdbc =
                IntStream.range(0, MOST_AT_A_TIME).mapToObj(this::byJdbc).toList();
        warmUp(overHttp.subList(0, WARMING));
        OUT.printf(
                Locale.ROOT,
                "%n%d processors for driver, server and database; papers of %d questions%n%n",
                Runtime.getRuntime().availableProcessors(),
                product.questions());
        OUT.printf(
                "%-16s%9s%9s%9s%9s%8s%13s%13s%13s%12s%n",
                "",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "errors",
                "server µs",
                "database µs",
                "driver µs",
                "statements");
        for (int i = 0; i < AT_A_TIME.size(); i++) {
            int hands = AT_A_TIME.get(i);
            List<Load.Deed> group = starts.subList(i * GROUP, (i + 1) * GROUP);
            print("start " + hands, () -> Load.once(group, hands));
        }
        for (int hands : AT_A_TIME) {
            Load.Outcome http = print("save " + hands, () -> Load.run(overHttp.subList(0, hands), RUN_UP, MEASURED));
            Load.Outcome jdbc =
                    print("save " + hands + " JDBC", () -> Load.run(byJdbc.subList(0, hands), RUN_UP, MEASURED));
            saves.addAll(List.of(http, jdbc));
            OUT.printf(Locale.ROOT, "%-16s%8.1f %%%n", "HTTP / JDBC", 100 * http.perSecond() / jdbc.perSecond());
        }
        require(Load.once(starts.subList(AT_A_TIME.size() * GROUP, busy), MOST_AT_A_TIME));
        List<Load.Deed> thinkers =
                candidates.stream().map(it -> (Load.Deed) it::saveAfterThinking).toList();
        saves.add(print(
                TOWN + " think",
                () -> Load.thinking(thinkers, LEAST_THOUGHT, MOST_THOUGHT, TOWN_SITS, MOST_AT_A_TIME)));
        check();
        product.answerAll();
        for (int i = 0; i < AT_A_TIME.size(); i++) {
            int hands = AT_A_TIME.get(i);
            List<Load.Deed> group = candidates.subList(i * GROUP, (i + 1) * GROUP).stream()
                    .map(it -> (Load.Deed) it::submit)
                    .toList();
            print("submit " + hands, () -> Load.once(group, hands));
        }
    }

    /** Until twice in a row a save was no cheaper for the server than the best before, or for as long as there is patience. */
    private void warmUp(List<Load.Deed> deeds) throws Exception {
        double best = Double.MAX_VALUE;
        int steady = 0;
        for (int window = 0; steady < 2 && window < MOST_WINDOWS; window++) {
            BenchedProduct.Usage before = product.usage();
            Load.Outcome outcome = Load.run(deeds, Duration.ZERO, WINDOW);
            require(outcome);
            saves.add(outcome);
            double each = (double) product.usage().since(before).server() / outcome.all();
            steady = each > STILL_WARMING * best ? steady + 1 : 0;
            best = Math.min(best, each);
        }
        OUT.printf(Locale.ROOT, "warm: a save takes %.0f µs of the server%n", 1000 * best);
    }

    private Load.Deed byJdbc(int place) {
        BareJournal journal = journals.get(place);
        FastCandidate candidate = candidates.get(TOWN - MOST_AT_A_TIME + place);
        int[] saved = {0};
        return () -> {
            FastCandidate.Answer answer = candidate.answer(saved[0]);
            if (!journal.save(answer.no(), FIRST_JDBC_SEQ + saved[0]++, answer.choice())) {
                throw new SQLException("the statement added no row");
            }
        };
    }

    private void check() throws SQLException {
        long acknowledged = saves.stream().mapToLong(Load.Outcome::all).sum();
        long stored = product.answers();
        OUT.printf(Locale.ROOT, "%nsaves acknowledged: %d; in the journal: %d%n%n", acknowledged, stored);
        if (stored != acknowledged) {
            throw new IllegalStateException("the journal does not hold what was acknowledged");
        }
    }

    private Load.Outcome print(String what, Measured work) throws Exception {
        BenchedProduct.Usage before = product.usage();
        Load.Outcome outcome = work.run();
        BenchedProduct.Usage used = product.usage().since(before);
        double times = outcome.all();
        OUT.printf(
                Locale.ROOT,
                "%-16s%9.0f%9.1f%9.1f%9.1f%8d%13.0f%13.0f%13.0f%12.2f%n",
                what,
                outcome.perSecond(),
                outcome.percentileMillis(50),
                outcome.percentileMillis(95),
                outcome.percentileMillis(99),
                outcome.errors(),
                1000 * used.server() / times,
                1000 * used.database() / times,
                1000 * used.driver() / times,
                used.statements() / times);
        require(outcome);
        return outcome;
    }

    private static void require(Load.Outcome outcome) {
        if (outcome.errors() > 0) {
            throw new IllegalStateException(outcome.errors() + " failed, one of them so:", outcome.firstError());
        }
    }

    @FunctionalInterface
    private interface Measured {
        Load.Outcome run() throws Exception;
    }
}
