package org.watchroom.practice.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person has not answered yet, in the order in which it comes: always from the part of the mock that lags furthest
 * behind its share of the points among all that the person has met (D'Hondt's order, as seats of a parliament are given), and
 * within a part ★ first. What no part asks counts as one part more with a tenth of the points.
 */
final class NewQuestions {

    private static final double SHARE_OF_THE_REST = 0.1;
    /** Sets neighbouring ids far apart: 2⁶⁴ by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Stock> stock;
    private final Set<Long> seen;
    private final List<Double> parts;
    private final long seed;

    NewQuestions(List<Stock> stock, Set<Long> seen, List<Double> parts, long seed) {
        this.stock = stock;
        this.seen = seen;
        this.parts = List.copyOf(parts);
        this.seed = seed;
    }

    /** The same bank as if nothing of it had been answered, in another order. */
    NewQuestions anew(long further) {
        return new NewQuestions(stock, Set.of(), parts, seed + further * SPREAD);
    }

    int size() {
        return (int)
                stock.stream().filter(it -> !seen.contains(it.questionId())).count();
    }

    List<Stock> ofTopic(String topic) {
        return stock.stream()
                .filter(it -> !seen.contains(it.questionId()) && it.topic().equals(topic))
                .sorted(order())
                .toList();
    }

    List<Stock> first(int most) {
        Map<Integer, Deque<Stock>> waiting = stock.stream()
                .filter(it -> !seen.contains(it.questionId()))
                .sorted(order())
                .collect(Collectors.groupingBy(Stock::part, TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
        Map<Integer, Long> met = stock.stream()
                .filter(it -> seen.contains(it.questionId()))
                .collect(Collectors.groupingBy(Stock::part, TreeMap::new, Collectors.counting()));
        List<Stock> chosen = new ArrayList<>();
        while (chosen.size() < most && !waiting.isEmpty()) {
            int part = waiting.keySet().stream()
                    .max(Comparator.comparingDouble((Integer it) -> share(it) / (met.getOrDefault(it, 0L) + 1))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(waiting.get(part).poll());
            met.merge(part, 1L, Long::sum);
            if (waiting.get(part).isEmpty()) {
                waiting.remove(part);
            }
        }
        return chosen;
    }

    private double share(int part) {
        double all = parts.stream().mapToDouble(Double::doubleValue).sum();
        return part == Stock.NO_PART ? Math.max(1, all) * SHARE_OF_THE_REST : parts.get(part);
    }

    private Comparator<Stock> order() {
        return Comparator.comparing((Stock it) -> !it.star())
                .thenComparingLong(it -> (seed ^ it.questionId()) * SPREAD)
                .thenComparing(Stock::questionId);
    }
}
