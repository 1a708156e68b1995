package org.watchroom.exams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final BenchedProduct product;
    private final int candidates;
    private final int rounds;
    private final long quietMillis;
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param quietMillis how long the candidates answer in peace before each outage, and after the last */
    ExamOutages(BenchedProduct product, int candidates, int rounds, long quietMillis) {
        this.product = product;
        this.candidates = candidates;
        this.rounds = rounds;
        this.quietMillis = quietMillis;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchedProduct product = BenchedProduct.start(CROWD)) {
            String verdict = new ExamOutages(product, CROWD, ROUNDS, 15_000).verdict();
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
            StubbornCandidate candidate = new StubbornCandidate(new FastCandidate(product.url()), name, PASSWORD, i);
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

    private String compared(Path folder) throws IOException, InterruptedException {
        DatabaseAccess database = product.database();
        Process check = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
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
}
