package org.watchroom.exams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Many who do one thing at a time: over and over, once, or after a time of thought. */
final class Load {

    /** One time; throws when it failed. */
    @FunctionalInterface
    interface Deed {
        void perform() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param nanos how long each success within the measured time took, ascending
     * @param all successes, those of the warm-up among them
     * @param errors failures, those of the warm-up among them
     * @param firstError null when there was none
     */
    record Outcome(long[] nanos, Duration measured, long all, long errors, Exception firstError) {

        double perSecond() {
            return nanos.length / (measured.toNanos() / 1e9);
        }

        /** @param percent nearest rank, 1 to 100 */
        double percentileMillis(int percent) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(nanos.length * percent / 100.0) - 1] / 1e6;
        }
    }

    private record Share(long[] nanos, long all, long errors, Exception firstError) {}

    private Load() {}

    static Outcome run(List<Deed> deeds, Duration warmUp, Duration measured) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(deeds.size());
        try {
            long from = System.nanoTime() + warmUp.toNanos();
            long until = from + measured.toNanos();
            List<Future<Share>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(hands.submit(() -> repeat(deed, from, until)));
            }
            return outcome(shares(running), measured);
        } finally {
            hands.shutdownNow();
        }
    }

    /** Each of them once, so many at a time. */
    static Outcome once(List<Deed> deeds, int hands) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        try {
            long start = System.nanoTime();
            List<Future<Share>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(pool.submit(() -> perform(deed, System.nanoTime())));
            }
            return outcome(shares(running), start);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Each of them again and again after a time of thought, whether or not the last one has ended. A deed that waits for a
     * free hand counts from when it was due.
     */
    static Outcome thinking(List<Deed> deeds, Duration least, Duration most, Duration measured, int hands)
            throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(hands);
        try {
            Random thought = new Random(1);
            long start = System.nanoTime();
            List<Future<Share>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                long due = thought.nextLong(most.toNanos());
                while (due < measured.toNanos()) {
                    long at = start + due;
                    running.add(pool.schedule(() -> perform(deed, at), at - System.nanoTime(), TimeUnit.NANOSECONDS));
                    due += thought.nextLong(least.toNanos(), most.toNanos());
                }
            }
            return outcome(shares(running), start);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Share perform(Deed deed, long due) {
        try {
            deed.perform();
            return new Share(new long[] {System.nanoTime() - due}, 1, 0, null);
        } catch (Exception e) {
            return new Share(new long[0], 0, 1, e);
        }
    }

    private static List<Share> shares(List<Future<Share>> running) throws Exception {
        List<Share> shares = new ArrayList<>();
        for (Future<Share> share : running) {
            shares.add(share.get());
        }
        return shares;
    }

    private static Outcome outcome(List<Share> shares, long start) {
        return outcome(shares, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Outcome outcome(List<Share> shares, Duration measured) {
        return new Outcome(
                shares.stream()
                        .flatMapToLong(it -> LongStream.of(it.nanos()))
                        .sorted()
                        .toArray(),
                measured,
                shares.stream().mapToLong(Share::all).sum(),
                shares.stream().mapToLong(Share::errors).sum(),
                shares.stream()
                        .map(Share::firstError)
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(null));
    }

    /** Counts what ended within the measured time, wherever it began. */
    private static Share repeat(Deed deed, long from, long until) {
        long[] nanos = new long[1 << 12];
        int counted = 0;
        long all = 0;
        long errors = 0;
        Exception firstError = null;
        for (long start = System.nanoTime(); start - until < 0; start = System.nanoTime()) {
            try {
                deed.perform();
            } catch (Exception e) {
                errors++;
                firstError = firstError == null ? e : firstError;
                continue;
            }
            all++;
            long end = System.nanoTime();
            if (end - from >= 0 && end - until <= 0) {
                if (counted == nanos.length) {
                    nanos = Arrays.copyOf(nanos, counted * 2);
                }
                nanos[counted++] = end - start;
            }
        }
        return new Share(Arrays.copyOf(nanos, counted), all, errors, firstError);
    }
}
