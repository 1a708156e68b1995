package org.watchroom.drills.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/**
 * How far graders agree beyond chance, and how lenient one is beside the others.
 *
 * <p>κ runs from −1 to 1: 1 is agreement always, 0 what chance would give. Cohen's κ is of two graders, Fleiss' of three or more
 * who need not be the same each time. Neither is defined where only one mark was ever given. Intervals are of 95 %, by the
 * percentiles of 1,000 bootstrap samples of whole drills (what is marked on one drill hangs together) from a fixed seed, so that
 * a report says the same each time.
 *
 * <p>J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960); J. L.
 * Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971); B. Efron, "Bootstrap
 * methods", Annals of Statistics 7 (1979).
 */
public final class Agreement {

    private static final int SAMPLES = 1000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final long SEED = 20260101;
    private static final int FEWEST = 2;

    private Agreement() {}

    /** @param drills of each drill the things marked on it, and of each of those the marks of its graders, two or more */
    public static <C> Optional<Estimate> fleiss(List<List<List<C>>> drills) {
        return estimate(drills, sample -> fleissKappa(flat(sample)));
    }

    /** @param drills of each drill the things marked on it, and of each of those what the one gave and what the other gave */
    public static <C> Optional<Estimate> cohen(List<List<List<C>>> drills) {
        return estimate(drills, sample -> cohenKappa(flat(sample)));
    }

    /** @param differences a grader's points less the mean of the others', one a drill */
    public static Optional<Estimate> leniency(List<Double> differences) {
        return estimate(
                differences,
                sample -> sample.stream().mapToDouble(Double::doubleValue).average());
    }

    private static <C> OptionalDouble fleissKappa(List<List<C>> subjects) {
        Map<C, Integer> totals = new HashMap<>();
        double agreed = 0;
        int ratings = 0;
        for (List<C> subject : subjects) {
            Map<C, Integer> counts = counts(subject);
            int n = subject.size();
            agreed += counts.values().stream().mapToInt(c -> c * (c - 1)).sum() / (double) (n * (n - 1));
            ratings += n;
            counts.forEach((category, count) -> totals.merge(category, count, Integer::sum));
        }
        int all = ratings;
        double chance = totals.values().stream()
                .mapToDouble(c -> c / (double) all)
                .map(p -> p * p)
                .sum();
        return kappa(agreed / subjects.size(), chance);
    }

    private static <C> OptionalDouble cohenKappa(List<List<C>> pairs) {
        Map<C, Integer> first = counts(pairs.stream().map(pair -> pair.get(0)).toList());
        Map<C, Integer> second = counts(pairs.stream().map(pair -> pair.get(1)).toList());
        double n = pairs.size();
        double agreed =
                pairs.stream().filter(pair -> pair.get(0).equals(pair.get(1))).count() / n;
        double chance = first.entrySet().stream()
                .mapToDouble(it -> it.getValue() / n * second.getOrDefault(it.getKey(), 0) / n)
                .sum();
        return kappa(agreed, chance);
    }

    private static OptionalDouble kappa(double agreed, double chance) {
        return chance > 1 - 1e-12 ? OptionalDouble.empty() : OptionalDouble.of((agreed - chance) / (1 - chance));
    }

    private static <T> List<T> flat(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static <C> Map<C, Integer> counts(Collection<C> categories) {
        Map<C, Integer> counts = new HashMap<>();
        categories.forEach(category -> counts.merge(category, 1, Integer::sum));
        return counts;
    }

    private static <T> Optional<Estimate> estimate(List<T> sample, Function<List<T>, OptionalDouble> figure) {
        if (sample.size() < FEWEST) {
            return Optional.empty();
        }
        OptionalDouble value = figure.apply(sample);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Random random = new Random(SEED);
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            List<T> again = new ArrayList<>();
            for (int k = 0; k < sample.size(); k++) {
                again.add(sample.get(random.nextInt(sample.size())));
            }
            figure.apply(again).ifPresent(drawn::add);
        }
        drawn.sort(null);
        return Optional.of(
                new Estimate(value.getAsDouble(), percentile(drawn, LOW), percentile(drawn, HIGH), sample.size()));
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /**
     * @param low of the interval of 95 %
     * @param count of how many drills
     */
    public record Estimate(double value, double low, double high, int count) {}
}
