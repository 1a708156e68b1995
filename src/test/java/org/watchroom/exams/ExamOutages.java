package org.watchroom.exams;

import com.mysql.cj.jdbc.Driver;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.watchroom.launcher.DatabaseAccess;

/**
 * An exam through which server and database are killed outright, while candidates with bad lines answer: what they were told
 * must be what is kept. {@code ./mvnw -Pbench,faults} has {@value #CROWD} of them live through {@value #ROUNDS} outages of each.
 */
public final class ExamOutages {

    private static final int CROWD = 200;
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "watchroom-demo";
    private static final int ARRIVING = 4;
    /** Whose device has the right time, is ten years behind, or ten years ahead. */
    private static final List<Duration> CLOCKS = List.of(Duration.ZERO, Duration.ofDays(-3653), Duration.ofDays(3653));

    private final BenchedProduct product;
    private final int candidates;
    private final int rounds;
    private final long quietMillis;
    private final Duration delay;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param quietMillis how long the candidates answer in peace before each outage, and after the last
     * @param delay how long an answer lies about that later ones overtake
     */
    ExamOutages(BenchedProduct product, int candidates, int rounds, long quietMillis, Duration delay) {
        this.product = product;
        this.candidates = candidates;
        this.rounds = rounds;
        this.quietMillis = quietMillis;
        this.delay = delay;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchedProduct product = BenchedProduct.start(CROWD)) {
            String verdict = new ExamOutages(product, CROWD, ROUNDS, 15_000, Duration.ofSeconds(90)).verdict();
            System.out.println(verdict);
            if (!verdict.endsWith(" 0 differences")) {
                throw new IllegalStateException("what was acknowledged is not what is kept");
            }
        }
    }

    /** Lives through it all; every difference on a line of its own, and a last line that counts. */
    String verdict() throws Exception {
        Path folder = Files.createTempDirectory("journals-");
        List<StubbornCandidate> all = arrive(folder);
        ExecutorService hands = Executors.newFixedThreadPool(candidates);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (StubbornCandidate candidate : all) {
                writing.add(hands.submit(() -> {
                    write(candidate);
                    return null;
                }));
            }
            for (int round = 0; round < rounds; round++) {
                TimeUnit.MILLISECONDS.sleep(quietMillis);
                product.killServer();
                TimeUnit.MILLISECONDS.sleep(quietMillis);
                product.killDatabase();
            }
            TimeUnit.MILLISECONDS.sleep(quietMillis);
            over.set(true);
            for (Future<?> candidate : writing) {
                candidate.get();
            }
        } finally {
            over.set(true);
            hands.shutdownNow();
        }
        return compared(folder);
    }

    private List<StubbornCandidate> arrive(Path folder) throws Exception {
        List<StubbornCandidate> all = new ArrayList<>();
        List<Load.Deed> arrivals = new ArrayList<>();
        long sitting = product.sitting();
        for (int i = 1; i <= candidates; i++) {
            String name = "bench" + i;
            Clock clock = Clock.offset(Clock.systemUTC(), CLOCKS.get(i % CLOCKS.size()));
            StubbornCandidate candidate =
                    new StubbornCandidate(new FastCandidate(product.url(), clock), name, PASSWORD, i, delay);
            all.add(candidate);
            arrivals.add(() -> {
                candidate.candidate().signIn(name, PASSWORD);
                candidate.candidate().start(sitting);
                candidate.writesInto(
                        new CandidateJournal(folder, candidate.candidate().attemptId()));
            });
        }
        Load.Outcome outcome = Load.once(arrivals, ARRIVING);
        if (outcome.errors() > 0) {
            throw outcome.firstError();
        }
        return all;
    }

    private void write(StubbornCandidate candidate) throws IOException, InterruptedException {
        while (!over.get()) {
            candidate.answer();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        candidate.handIn();
    }

    private String compared(Path folder) throws IOException, InterruptedException, URISyntaxException {
        DatabaseAccess database = product.database();
        Process check = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        place(JournalCheck.class) + File.pathSeparator + place(Driver.class),
                        JournalCheck.class.getName(),
                        folder.toString(),
                        database.url(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());
        check.waitFor();
        return said.strip();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
